// What the rules ask of an operation, with what it takes over from its path and from the document.

export const root = context => context.documentInventory.resolved

export const parameters = (operation, context) => [
  ...(operation.parameters ?? []),
  ...(root(context).paths[context.path[1]].parameters ?? [])
]

export const takes = (operation, context, place, name) =>
  parameters(operation, context).some(p => p.in === place && (name === undefined || p.name === name))

export const needs = (operation, context, place, name) =>
  parameters(operation, context).some(p => p.in === place && p.name === name && p.required === true)

export const security = (operation, context) => operation.security ?? root(context).security

export const secured = (operation, context) => (security(operation, context) ?? []).length > 0

/** Only for browsers with a session: who has none lacks the page's token too, which is a 403. */
export const onlyInSession = (operation, context) => {
  const schemes = root(context).components?.securitySchemes ?? {}
  return security(operation, context)?.flatMap(Object.keys).every(name => schemes[name]?.in === 'cookie')
}

export const responses = operation => Object.entries(operation.responses ?? {})

export const jsonOf = holder => holder?.content?.['application/json']

export const succeeded = operation =>
  responses(operation).filter(([status]) => status.startsWith('2')).map(([, response]) => response)

export const findings = texts => texts.filter(Boolean).map(message => ({message}))
