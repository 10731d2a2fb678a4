import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleIds, specText } from './bench/spec.ts'
import { projectFolder } from './paths.ts'

const root = projectFolder()
const walk = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (statSync(join(root, path)).isDirectory()) return name === 'node_modules' ? [] : walk(path)
    return /\.(test|spec)\.tsx?$/.test(name) && path !== 'server/spec.test.ts' ? [path] : []
  })
const named = new Map<string, string[]>()
for (const file of ['shared', 'server', 'client'].flatMap(walk))
  for (const [, rule = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\[SPEC ([A-Z]\d+)\]/g))
    named.set(rule, [...(named.get(rule) ?? []), file])

describe('the page of rules', () => {
  const rules = ruleIds()
  it('numbers its rules without a gap', () => {
    const groups = [...new Set(rules.map((rule) => rule[0]))]
    expect(groups.join('')).toBe('PRJAVKSDTH')
    for (const group of groups) {
      const own = rules.filter((rule) => rule[0] === group)
      expect(own).toEqual(own.map((_rule, i) => `${group}${i + 1}`))
    }
  })
  it('has a test for every rule', () => {
    expect(rules.filter((rule) => !named.has(rule))).toEqual([])
  })
  it('knows every rule that a test names', () => {
    expect([...named].filter(([rule]) => !rules.includes(rule))).toEqual([])
  })
  it('says each rule in a few plain sentences', () => {
    for (const rule of specText()
      .split(/\n(?=- \*\*)/)
      .slice(1))
      expect(rule.split('\n\n')[0]?.length).toBeLessThan(420)
  })
})
