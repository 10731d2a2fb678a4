import type { Entry } from './say.ts'

/** How the organisation looks: on paper, on public pages, and in the panel where that is decided. */
export const brandTexts = {
  'brand.logoAlt': { de: 'Logo: {name}', en: 'Logo: {name}' },
  'brand.publisher': { de: 'Herausgegeben von', en: 'Published by' },
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
