import { describe, expect, it } from 'vitest'
import { leadsElsewhere, localAddress, ownAddresses, readConfig } from './config.ts'

describe('what the environment decides', () => {
  it('takes a public address without a path, and no other', () => {
    expect(readConfig({ PUBLIC_URL: 'https://workshop.example.org/' }, []).publicUrl).toBe(
      'https://workshop.example.org',
    )
    expect(() => readConfig({ PUBLIC_URL: 'https://example.org/workshop' }, [])).toThrow('must not have a path')
    expect(() => readConfig({ PUBLIC_URL: 'workshop.example.org' }, [])).toThrow('must look like')
  })

  it('knows when an address is a number of another machine', () => {
    const own = ['http://192.168.1.20:3000', 'http://10.0.0.5:3000']
    expect(leadsElsewhere('http://192.168.1.7:3000', own)).toBe(true)
    expect(leadsElsewhere('http://10.0.0.5', own)).toBe(false)
    expect(leadsElsewhere('http://127.0.0.1:3000', own)).toBe(false)
    expect(leadsElsewhere('https://workshop.example.org', own)).toBe(false)
  })

  it('tells only addresses on which the server listens', () => {
    for (const host of ['127.0.0.1', 'localhost'])
      expect([ownAddresses(3000, host), localAddress(3000, host)]).toEqual([
        ['http://localhost:3000'],
        'http://localhost:3000',
      ])
    expect(ownAddresses(3000, '192.168.1.20')).toEqual(['http://192.168.1.20:3000'])
    expect(localAddress(3000, '192.168.1.20')).toBe('http://192.168.1.20:3000')
    expect(ownAddresses(3000, '::1')).toEqual(['http://[::1]:3000'])
    expect(localAddress(3000, '0.0.0.0')).toBe('http://localhost:3000')
    expect(ownAddresses(3000, '0.0.0.0')).toEqual(ownAddresses(3000))
  })
})
