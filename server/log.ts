import { type Logger, pino } from 'pino'

/** So much of the log waits in memory while nobody takes it; what comes then is lost. */
const WAITING = 2 ** 20

/**
 * The log, on the error output. That may be a file, on the very disk that is full: a line that cannot be written waits or
 * is lost, and the server goes on.
 */
export function openLog(level: string, output: number | string = 2): Logger {
  const destination = pino.destination({ dest: output, sync: true, maxLength: WAITING })
  destination.on('error', () => undefined)
  return pino({ level }, destination)
}
