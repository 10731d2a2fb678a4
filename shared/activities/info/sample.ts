import type { Sample } from '../kind.ts'
import type { InfoConfig } from './config.ts'

export const infoSample: Sample<InfoConfig, never, never> = {
  title: 'Kaffeepause',
  config: {
    text: {
      id: 'infotext1',
      text: 'Kaffee und Kuchen stehen im Foyer.\n\n- Danach: das Weltcafé\n- Bitte merken Sie sich Ihren Tisch',
    },
    style: 'break',
    minutes: 20,
  },
  answers: [],
  actions: [],
}
