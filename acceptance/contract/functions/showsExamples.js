import {findings, jsonOf, succeeded} from './operation.js'

const lacksExample = media =>
  media !== undefined && media.example === undefined && media.examples === undefined

export default operation => findings([
  lacksExample(jsonOf(operation.requestBody)) && 'shows no example of its request',
  succeeded(operation).some(response => lacksExample(jsonOf(response))) && 'shows no example of its answer'
])
