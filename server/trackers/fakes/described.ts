import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { projectFolder } from '../../paths.ts'
import { type Loose, loose, looseList, textIn } from '../client.ts'
import type { Fake } from './fake.ts'

type Schema = Loose
/** A fake whose every request and answer is held against a description. `used`: operations that were asked for. */
export type Described = Fake & { faults: string[]; used: Set<string> }

/**
 * Six operations of GitHub's own published OpenAPI description (npm package `@octokit/openapi` 23.0.2, MIT; the licence
 * lies beside it). The whole package is 385 MB, so what is used was cut out of it, without descriptions and examples.
 */
export const githubDescription = (): Loose =>
  JSON.parse(readFileSync(join(projectFolder(), 'server/trackers/fakes/data/github.openapi.json'), 'utf8')) as Loose

/** Puts a fake behind a description: what is not in it is a fault, and every answer is as long as a real one. */
export function described(fake: Fake, description: Loose): Described {
  const { paths, schemas, resolve } = readable(description)
  const faults: string[] = []
  const used = new Set<string>()
  const checks = new Map<string, z.ZodType>()
  const wrongIn = (name: string, schema: Schema, value: unknown): string[] => {
    const known =
      checks.get(name) ?? z.fromJSONSchema({ ...schema, definitions: schemas }, { defaultTarget: 'openapi-3.0' })
    checks.set(name, known)
    const found = known.safeParse(value)
    return found.success ? [] : found.error.issues.map((one) => `${name} ${one.path.join('.')}: ${one.message}`)
  }
  function operationOf(method: string, path: string) {
    const parts = path.split('/')
    for (const [template, methods] of Object.entries(paths)) {
      const names = template.split('/')
      const fits =
        names.length === parts.length && names.every((name, at) => name.startsWith('{') || name === parts[at])
      const found = loose(methods)[method.toLowerCase()]
      if (fits && found !== undefined) return { name: `${method} ${template}`, operation: loose(found) }
    }
    return null
  }
  function asked(name: string, operation: Loose, url: URL, body: unknown): string[] {
    const parameters = looseList(operation['parameters']).map(resolve)
    const queries = [...url.searchParams].flatMap(([key, value]) => {
      const one = parameters.find((parameter) => parameter['in'] === 'query' && parameter['name'] === key)
      if (!one) return [`${name}: nobody knows ?${key}`]
      const schema = resolve(one['schema'])
      return wrongIn(`${name} ?${key}`, schema, schema['type'] === 'integer' ? Number(value) : value)
    })
    const missing = parameters
      .filter((one) => one['in'] === 'query' && one['required'] === true && !url.searchParams.has(textIn(one['name'])))
      .map((one) => `${name}: ?${textIn(one['name'])} is missing`)
    const schema = jsonIn(resolve(operation['requestBody']))
    if (!schema) return [...queries, ...missing, ...(body === undefined ? [] : [`${name}: takes no body`])]
    const foreign = Object.keys(loose(body)).filter((key) => !(key in loose(schema['properties'])))
    return [
      ...[...queries, ...missing, ...wrongIn(`${name} body`, schema, body)],
      ...foreign.map((key) => `${name}: nobody knows ${key}`),
    ]
  }
  return {
    ...{ ...fake, faults, used },
    async fetch(address, init) {
      const answer = await fake.fetch(address, init)
      const url = new URL(address)
      const found = operationOf(init.method ?? 'GET', url.pathname)
      if (!found) {
        faults.push(`no such operation: ${init.method} ${url.pathname}`)
        return answer
      }
      const { name, operation } = found
      used.add(name)
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined
      faults.push(...asked(name, operation, url, body))
      const response = resolve(loose(operation['responses'])[String(answer.status)])
      if (Object.keys(response).length === 0) faults.push(`${name}: never answers ${answer.status}`)
      const schema = jsonIn(response)
      if (!schema) return answer
      const text = await answer.text()
      const full = filled(resolve, schema, text === '' ? {} : (JSON.parse(text) as unknown))
      faults.push(...wrongIn(`${name} ${answer.status}`, schema, full))
      return new Response(JSON.stringify(full), { status: answer.status, headers: answer.headers })
    },
  }
}

const jsonIn = (one: Loose): Schema | null => {
  const content = loose(one['content'])['application/json']
  return content === undefined ? null : loose(loose(content)['schema'])
}

/** The description with its references where the schema reader looks for them, and a way to follow one. */
function readable(description: Loose) {
  const all = JSON.parse(JSON.stringify(description).replaceAll('#/components/schemas/', '#/definitions/')) as Loose
  const components = loose(all['components'])
  const schemas = loose(components['schemas'])
  const resolve = (one: unknown): Loose => {
    const ref = textIn(loose(one)['$ref'])
    if (ref === '') return loose(one)
    const [, kind = '', ...name] = ref.replace('#/definitions/', '#/schemas/').replace('#/components/', '#/').split('/')
    return resolve(loose(components[kind])[name.join('/')])
  }
  return { paths: loose(all['paths']), schemas, resolve }
}

/** What the fake says, with everything else that the description promises; a name it does not know is left to be found. */
function filled(resolve: (one: unknown) => Loose, schema: Schema, said: unknown): unknown {
  const plain = whole(resolve, schema)
  if (Array.isArray(said)) return said.map((one) => filled(resolve, loose(plain['items']), one))
  if (typeof said !== 'object' || said === null || plain['properties'] === undefined) return said
  const properties = loose(plain['properties'])
  const foreign = Object.keys(said).filter((key) => !(key in properties))
  if (foreign.length > 0) throw new Error(`the fake says what nobody says: ${foreign.join()}`)
  const required = Array.isArray(plain['required']) ? plain['required'].map(textIn) : []
  const rest = Object.fromEntries(required.map((key) => [key, sampleOf(resolve, properties[key])]))
  const own = Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, filled(resolve, loose(properties[key]), value)]),
  )
  return { ...rest, ...own }
}

/** What is put together from several schemas, as one. */
function whole(resolve: (one: unknown) => Loose, schema: Schema): Schema {
  const one = resolve(schema)
  const parts = looseList(one['allOf']).map((part) => whole(resolve, part))
  if (parts.length === 0) return one
  return {
    properties: Object.assign({}, ...parts.map((part) => part['properties'])) as Loose,
    required: parts.flatMap((part) => (Array.isArray(part['required']) ? part['required'] : [])),
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  ...{ uri: 'https://api.github.example/x', 'date-time': '2026-11-22T12:00:00Z', email: 'amt@example.org' },
}
/** The shortest value that a schema allows. */
function sampleOf(resolve: (one: unknown) => Loose, schema: unknown): unknown {
  const one = resolve(schema)
  if (one['nullable'] === true) return null
  const first = looseList(one['oneOf'])[0] ?? looseList(one['anyOf'])[0]
  if (first) return sampleOf(resolve, first)
  if (Array.isArray(one['enum'])) return one['enum'][0] as unknown
  if (one['type'] === 'object' || one['properties'] !== undefined || one['allOf'] !== undefined)
    return filled(resolve, one, {})
  if (one['type'] === 'array') return []
  if (one['type'] === 'boolean') return false
  if (one['type'] === 'integer' || one['type'] === 'number') return Number(one['minimum'] ?? 1)
  return FORMATS[textIn(one['format'])] ?? ''
}
