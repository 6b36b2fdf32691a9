import {findings, needs, onlyInSession, responses, secured, takes} from './operation.js'

const PROBLEM = 'application/problem+json'

const possible = (operation, context, method) => {
  const found = new Map()
  const isPage = !responses(operation).some(([status]) => status.startsWith('2'))
  if (operation.requestBody || (takes(operation, context, 'query') && !isPage)) found.set('400', 'its parameters or body can be unreadable')
  if (operation.requestBody) found.set('422', 'its body can be wrong')
  if (secured(operation, context) && !onlyInSession(operation, context)) found.set('401', 'the token can be missing')
  if (secured(operation, context) && method !== 'get') found.set('403', 'the role can be lacking')
  if (takes(operation, context, 'path') && !operation['x-computes'] && !operation['x-upserts']) found.set('404', 'it names one thing')
  if (needs(operation, context, 'header', 'Idempotency-Key')) {
    found.set('400', 'the key can be missing')
    found.set('422', 'the key can be used for another body')
  }
  if (needs(operation, context, 'header', 'If-Match')) {
    found.set('409', 'the act can be refused')
    found.set('412', 'the version can be stale')
    found.set('428', 'the version can be missing')
  }
  return found
}

const isProblem = response => {
  const types = Object.keys(response.content ?? {})
  return types.length === 1 && types[0] === PROBLEM
}

export default (operation, _, context) => {
  const listed = new Map(responses(operation))
  return findings([
    ...[...possible(operation, context, context.path[2])]
      .filter(([status]) => !listed.has(status))
      .map(([status, why]) => `lists no ${status}: ${why}`),
    ...[...listed]
      .filter(([status, response]) => /^[45]/.test(status) && !isProblem(response))
      .map(([status]) => `${status} is no ${PROBLEM}`)
  ])
}
