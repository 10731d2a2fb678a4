import { isPriority } from './client.ts'

/** Where a system knows no priority of its own, a label says it. */
const PREFIX = 'prio-'
export const priorityLabel = (priority: string): string[] => (isPriority(priority) ? [PREFIX + priority] : [])
export const isPriorityLabel = (label: string): boolean => label.startsWith(PREFIX)
export function priorityIn(labels: readonly string[]): string {
  const found = labels.find(isPriorityLabel)?.slice(PREFIX.length) ?? ''
  return isPriority(found) ? found : ''
}
