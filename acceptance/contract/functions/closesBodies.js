import {findings, jsonOf, succeeded} from './operation.js'

// Walks a schema; a part of a whole that closes itself (unevaluatedProperties) need not say it again.
const openings = (schema, fault, at = '', whole = undefined, seen = new Set()) => {
  if (schema === null || typeof schema !== 'object' || seen.has(schema)) return []
  seen.add(schema)
  const said = schema.unevaluatedProperties ?? whole
  const parts = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'].flatMap(key => schema[key] ?? [])
  const below = [
    ...Object.entries(schema.properties ?? {}),
    ...['items', 'additionalProperties'].map(key => ['', schema[key]]),
    ...(schema.prefixItems ?? []).map(item => ['', item])
  ]
  return [
    ...(schema.properties && fault(schema, said) ? [at || '/'] : []),
    ...parts.flatMap(part => openings(part, fault, at, said, seen)),
    ...below.flatMap(([name, part]) => openings(part, fault, name ? `${at}/${name}` : at, undefined, seen))
  ]
}

const saysNothing = (schema, said) => schema.additionalProperties === undefined && said === undefined
const isClosed = (schema, said) => schema.additionalProperties === false || said === false

export default operation => findings([
  ...openings(jsonOf(operation.requestBody)?.schema, saysNothing)
    .map(at => `request: ${at} does not say whether it may hold anything else (additionalProperties)`),
  ...succeeded(operation).flatMap(response => openings(jsonOf(response)?.schema, isClosed))
    .map(at => `answer: ${at} could never get a new member (additionalProperties: false)`)
])
