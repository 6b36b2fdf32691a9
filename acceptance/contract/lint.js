// Holds every contract in the repository to the rules: redocly, spectral with the rules of the house,
// events, problems. The last line tells how many checks passed and failed.
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {having, here, readYaml, short} from './contracts.js'
import {checkEvents} from './events.js'
import {checkProblems} from './problems.js'
import {checkEventsPage} from './table.js'

const METHODS = ['get', 'put', 'post', 'delete', 'patch']

const tool = (name, args) => {
  const {status, stdout, stderr} = spawnSync(join(here, 'node_modules/.bin', name), args, {
    cwd: here,
    encoding: 'utf8',
    env: {...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true'}
  })
  if (status === 0) return []
  return (stdout + stderr).split('\n').filter(line => line.trim() && !/[║╔╚]/.test(line))
}

const contracts = having('openapi.yaml').map(({file}) => file)

const uniqueNames = () => {
  const names = contracts.filter(file => !file.includes('/sandbox/')).flatMap(file => Object.values(readYaml(file).paths)
    .flatMap(path => METHODS.map(method => path[method]?.operationId).filter(Boolean)))
  return names.filter((name, at) => names.indexOf(name) !== at).map(name => `${name} is the operationId of two operations`)
}

const results = [
  ...contracts.flatMap(file => [
    {what: `${short(file)}: general rules (redocly)`, faults: tool('redocly', ['lint', '--format=stylish', file])},
    {what: `${short(file)}: rules of the house (spectral)`,
      faults: tool('spectral', ['lint', '--fail-severity=warn', '--ruleset=.spectral.yaml', `../../${short(file)}`])}
  ]),
  {what: 'operations have different names in the merged document', faults: uniqueNames()},
  ...checkEvents(),
  ...checkEventsPage(),
  ...checkProblems()
]

for (const {what, faults} of results) {
  console.log(`${faults.length ? 'FAILED' : 'ok    '} ${what}`)
  for (const fault of faults) console.log(`       ${fault}`)
}
const failed = results.filter(({faults}) => faults.length > 0).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
