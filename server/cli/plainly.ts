/** A plain request; null when nobody of ours has answered. */
export async function askPlainly<T>(address: string, body: unknown, ms: number): Promise<T | null> {
  try {
    const how = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(address, { ...how, signal: AbortSignal.timeout(ms) })
    return answer.headers.get('content-type')?.includes('application/json') ? ((await answer.json()) as T) : null
  } catch {
    return null
  }
}
