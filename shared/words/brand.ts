import type { Entry } from './say.ts'

/** How the organisation looks: on paper, on public pages, and in the panel where that is decided. */
export const brandTexts = {
  'brand.logoAlt': { de: 'Logo: {name}', en: 'Logo: {name}' },
  'brand.publisher': { de: 'Herausgegeben von', en: 'Published by' },
  'brand.title': { de: 'Erscheinungsbild', en: 'Branding' },
  'brand.none': {
    de: 'Noch kein Logo und keine eigene Farbe: Dokumentation und öffentliche Seiten sehen aus wie Tafelrunde.',
    en: 'No logo and no colour of your own yet: the record and the public pages look like Tafelrunde.',
  },
  'brand.edit': { de: 'Aussehen ändern', en: 'Change the look' },
  'brand.lead': {
    de: 'Name, Logo und Farbe gelten für alle Workshops und Agenden auf diesem Server: in PDF, Word und Excel, auf öffentlichen Seiten und dort, wo Gäste den Code eingeben.',
    en: 'Name, logo and colour hold for all workshops and agendas on this server: in PDF, Word and Excel, on public pages and where guests type the code.',
  },
  'brand.name': { de: 'Name der Organisation', en: 'Name of the organisation' },
  'brand.nameHint': {
    de: 'Steht auf dem Deckblatt und wird vorgelesen, wo man das Logo nicht sieht.',
    en: 'Stands on the cover and is read out where the logo is not seen.',
  },
  'brand.logo': { de: 'Logo', en: 'Logo' },
  'brand.logoHint': {
    de: 'PNG oder JPEG, höchstens {mb} MB. Am besten auf weißem oder durchsichtigem Grund. Ein SVG bitte vorher als PNG speichern.',
    en: 'PNG or JPEG, {mb} MB at most. Best on a white or transparent ground. Please save an SVG as PNG before.',
  },
  'brand.removeLogo': { de: 'Logo entfernen', en: 'Remove the logo' },
  'brand.ownColour': { de: 'Eigene Farbe', en: 'A colour of your own' },
  'brand.ownColourHint': {
    de: 'Für Überschriften, Diagramme und den Kopf öffentlicher Seiten.',
    en: 'For headings, charts and the top of public pages.',
  },
  'brand.colour': { de: 'Farbe', en: 'Colour' },
  'brand.colourHint': { de: 'Aussuchen oder eintippen, z. B. #00695c.', en: 'Pick it or type it, such as #00695c.' },
  'brand.pick': { de: 'Farbe aussuchen', en: 'Pick a colour' },
  'brand.noColour': {
    de: 'Das ist kein Farbwert. Er beginnt mit # und hat sechs Stellen aus 0–9 und a–f.',
    en: 'This is not a colour. It begins with # and has six places of 0–9 and a–f.',
  },
  'brand.good': {
    de: 'Gut lesbar: Kontrast {contrast}\u00a0:\u00a01 auf Weiß.',
    en: 'Easy to read: contrast {contrast}\u00a0:\u00a01 on white.',
  },
  'brand.darkened': {
    de: 'Diese Farbe ist für Text zu hell (Kontrast {contrast}\u00a0:\u00a01, nötig sind 4,5\u00a0:\u00a01). Überschriften bekommen denselben Ton dunkler: {ink}.',
    en: 'This colour is too light for text (contrast {contrast}\u00a0:\u00a01, needed are 4.5\u00a0:\u00a01). Headings get the same hue, darker: {ink}.',
  },
  'brand.imprint': {
    de: 'Das Impressum steht am Ende jeder Dokumentation. Sie ändern es unter „Rechtliche Texte“.',
    en: 'The imprint stands at the end of every record. You change it under “Legal texts”.',
  },
  'brand.noImprint': {
    de: 'Es gibt noch kein Impressum. Bitte tragen Sie es unter „Rechtliche Texte“ ein: Es steht dann am Ende jeder Dokumentation.',
    en: 'There is no imprint yet. Please enter it under “Legal texts”: it then stands at the end of every record.',
  },
  'brand.preview': { de: 'So sieht es aus', en: 'How it looks' },
  'brand.previewCover': { de: 'Deckblatt der Dokumentation', en: 'Cover of the record' },
  'brand.previewPage': { de: 'Kopf einer öffentlichen Seite', en: 'Top of a public page' },
  'brand.sampleTitle': { de: 'Digitaldialog im Rathaus', en: 'Digital dialogue at the town hall' },
  'brand.sampleFacts': { de: '11. April 2019, Stadthalle', en: '11 April 2019, town hall' },
  'brand.sampleAgenda': { de: 'Digitale Region 2030', en: 'Digital region 2030' },
  'refusal.brand.bytes': {
    de: 'Diese Datei ist zu groß. Bitte nehmen Sie ein Bild mit höchstens {mb} MB.',
    en: 'This file is too large. Please take a picture of {mb} MB at most.',
  },
  'refusal.brand.kind': {
    de: 'Das ist weder PNG noch JPEG. Bitte speichern Sie Ihr Logo (auch ein SVG) als PNG und wählen Sie diese Datei.',
    en: 'This is neither PNG nor JPEG. Please save your logo (an SVG, too) as PNG and choose that file.',
  },
  'refusal.brand.large': {
    de: 'Das Bild hat {width} × {height} Bildpunkte, erlaubt sind {max} je Seite. Bitte verkleinern Sie es.',
    en: 'The picture has {width} × {height} pixels, allowed are {max} per side. Please make it smaller.',
  },
  'refusal.brand.small': {
    de: 'Das Bild hat nur {width} × {height} Bildpunkte und würde gedruckt unscharf. Bitte nehmen Sie eines mit mindestens {min} an der langen Seite.',
    en: 'The picture has only {width} × {height} pixels and would be blurred in print. Please take one with at least {min} on the longer side.',
  },
  'refusal.brand.unreadable': {
    de: 'Dieses Bild lässt sich nicht lesen, vielleicht ist die Datei beschädigt. Bitte speichern Sie es neu als PNG.',
    en: 'This picture cannot be read, perhaps the file is damaged. Please save it anew as PNG.',
  },
  'refusal.brand.name': {
    de: 'Zum Logo gehört der Name der Organisation: Er wird vorgelesen, wo man das Logo nicht sieht.',
    en: 'A logo needs the name of the organisation: it is read out where the logo is not seen.',
  },
  'refusal.brand.other': {
    de: 'Inzwischen hat jemand anderes das Erscheinungsbild geändert. Bitte schließen Sie das Fenster und sehen Sie sich den neuen Stand an.',
    en: 'Somebody else has changed the branding meanwhile. Please close the window and look at what is there now.',
  },
} as const satisfies Record<string, Entry>
