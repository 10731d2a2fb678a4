/**
 * Where the demo's server listens: where `HOST` and `PORT` say, as with `npm start`; without them at a free port, for this
 * machine alone. It may speak to the ticket system the backlog is sent to.
 */
export function doorOf(env: NodeJS.ProcessEnv, redmine?: string): Record<string, string> {
  const door = { HOST: env['HOST'] || '127.0.0.1', PORT: env['PORT'] || '0' }
  return redmine ? { ...door, TRACKER_HOSTS: new URL(redmine).origin } : door
}
