import {findings, jsonOf, parameters, succeeded, takes} from './operation.js'

const isArray = schema => schema?.type === 'array'

export default (operation, _, context) => {
  if (context.path[2] !== 'get') return []
  const schemas = succeeded(operation).map(response => jsonOf(response)?.schema).filter(Boolean)
  if (!schemas.some(schema => isArray(schema) || isArray(schema.properties?.items))) return []
  if (operation['x-bounded']) return []
  const limit = parameters(operation, context).find(p => p.in === 'query' && p.name === 'limit')
  return findings([
    limit === undefined && 'is a list without `limit`',
    limit !== undefined && !(limit.schema?.maximum <= 100) && '`limit` may be above 100',
    !takes(operation, context, 'query', 'cursor') && 'is a list without `cursor`',
    !schemas.every(schema => schema.properties?.next) && 'is a list whose answer has no `next`'
  ])
}
