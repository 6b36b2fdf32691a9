import {findings, security} from './operation.js'

export default (operation, _, context) =>
  findings([security(operation, context) === undefined && 'says neither who may call nor `security: []`'])
