import {findings, root, security} from './operation.js'

export default (operation, _, context) => {
  const stated = security(operation, context)
  const known = Object.keys(root(context).components?.securitySchemes ?? {})
  return findings([
    stated === undefined && 'says neither who may call nor `security: []`',
    ...(stated ?? []).flatMap(Object.keys)
      .filter(scheme => !known.includes(scheme))
      .map(scheme => `knows no security scheme ${scheme}`)
  ])
}
