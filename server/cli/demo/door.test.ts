import { expect, it } from 'vitest'
import { doorOf } from './door.ts'

it('lets the demo listen where it is told, and otherwise for this machine alone', () => {
  expect(doorOf({})).toEqual({ HOST: '127.0.0.1', PORT: '0' })
  expect(doorOf({ HOST: '0.0.0.0', PORT: '4100' })).toEqual({ HOST: '0.0.0.0', PORT: '4100' })
  expect(doorOf({}, 'http://127.0.0.1:8080/redmine')).toMatchObject({ TRACKER_HOSTS: 'http://127.0.0.1:8080' })
})
