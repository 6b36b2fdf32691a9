import {findings, needs, succeeded} from './operation.js'

export default (operation, _, context) => {
  const method = context.path[2]
  const acts = needs(operation, context, 'header', 'If-Match')
  const created = operation.responses?.['201']
  if (method === 'get') return []
  if (method === 'post' && created) {
    return findings([
      !needs(operation, context, 'header', 'Idempotency-Key') && 'creates without an Idempotency-Key',
      !created.headers?.Location && 'creates without saying where (Location)'
    ])
  }
  if (operation['x-computes'] || operation['x-repeatable']) return []
  return findings([
    !acts && 'changes something without If-Match, and is not marked `x-computes` or `x-repeatable`',
    acts && !succeeded(operation).every(response => response.headers?.ETag) && 'does not answer the new version (ETag)'
  ])
}
