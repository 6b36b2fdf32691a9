// The checks of events and problems are quiet about a sound repository and fire on one that breaks them.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import test from 'node:test'
import assert from 'node:assert/strict'
import {checkEvents} from '../events.js'
import {checkProblems} from '../problems.js'
import {checkEventsPage} from '../table.js'

const TYPE = 'etdz.first.thing.made.v1'
const HOME = 'src/main/resources/contract'

const asyncApi = (name, action, message) => ({
  asyncapi: '3.0.0',
  info: {title: name, version: '1'},
  channels: {things: {address: 'things', messages: {Made: {$ref: '#/components/messages/Made'}}}},
  operations: {
    made: {action, channel: {$ref: '#/channels/things'}, messages: [{$ref: '#/channels/things/messages/Made'}]}
  },
  components: {messages: {Made: message}}
})

const sound = () => ({
  [`first-service/${HOME}/asyncapi.yaml`]: asyncApi('first', 'send', {
    name: TYPE,
    title: 'A thing was made.',
    'x-consumers': ['second-service'],
    payload: {
      schemaFormat: 'application/schema+json;version=draft-2020-12',
      schema: {$ref: `./events/${TYPE}.schema.json`}
    }
  }),
  [`first-service/${HOME}/events/${TYPE}.schema.json`]: {type: 'object', required: ['id']},
  [`first-service/${HOME}/events/${TYPE}.example.json`]: {id: '1'},
  [`first-service/${HOME}/problems.json`]: {'no-thing': {status: 404, title: {zh: '无', en: 'None'}}},
  'docs/events.md': [
    '<!-- npm run events -->', '', '### first-service', '', '| type | when | read by |', '|---|---|---|',
    `| \`${TYPE}\` | A thing was made. | second |`, '', '<!-- until here -->'
  ].join('\n'),
  'first-service/src/main/java/Things.java': 'throw Problem.of(NOT_FOUND, "no-thing");',
  'first-service/src/main/java/made/Outcome.java': 'enum Reason { NO_THING } // why\n',
  'first-service/src/main/java/made/Making.java': 'throw Problem.of(CONFLICT, reason);',
  [`second-service/${HOME}/asyncapi.yaml`]: asyncApi('second', 'receive', {name: TYPE, payload: {type: 'object'}}),
  'second-service/src/main/java/Reading.java': `static final String MADE = "${TYPE}";`
})

const faults = breaking => {
  const root = mkdtempSync(join(tmpdir(), 'events-'))
  try {
    const files = sound()
    breaking(files)
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), {recursive: true})
      writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content))
    }
    return [...checkEvents(root), ...checkEventsPage(root), ...checkProblems(root)].flatMap(check => check.faults)
  } finally {
    rmSync(root, {recursive: true})
  }
}

const publisher = files => files[`first-service/${HOME}/asyncapi.yaml`]
const message = files => publisher(files).components.messages.Made

test('a sound repository passes', () => assert.deepEqual(faults(() => {}), []))

const breaks = {
  'a file that is no AsyncAPI': [/must have required property/, f => delete publisher(f).info],
  'an unknown version of AsyncAPI': [/no specification/, f => { publisher(f).asyncapi = '9.0.0' }],
  'an event without a schema file': [/no file/, f => delete f[`first-service/${HOME}/events/${TYPE}.schema.json`]],
  'an event without an example': [/no example/, f => delete f[`first-service/${HOME}/events/${TYPE}.example.json`]],
  'an example that does not fit': [/its example/, f => { f[`first-service/${HOME}/events/${TYPE}.example.json`] = {} }],
  'files that no event has': [/does not stand in asyncapi/, f => { f[`first-service/${HOME}/events/etdz.first.thing.lost.v1.schema.json`] = {} }],
  'a name that is no type': [/is no type/, f => { message(f).name = 'made' }],
  'a consumer that nobody serves': [/nobody publishes etdz.first.thing.lost.v1/, f => { f['second-service/src/main/java/Lost.java'] = '"etdz.first.thing.lost.v1"' }],
  'a consumer that its publisher does not know': [/does not know/, f => { message(f)['x-consumers'] = [] }],
  'a publisher that names nobody': [/does not say who reads it/, f => delete message(f)['x-consumers']],
  'a named consumer that does not read': [/third-service does not read/, f => message(f)['x-consumers'].push('third-service')],
  'a consumer that does not say so': [/does not say that it receives/, f => delete f[`second-service/${HOME}/asyncapi.yaml`]],
  'a table of events that is not up to date': [/npm run events writes it anew/, f => { message(f).title = 'A thing is made.' }],
  'a page without the table': [/npm run events writes it anew/, f => { f['docs/events.md'] = 'Events.' }],
  'a problem that is not explained': [/no-such .*stands in no problems.json/, f => { f['first-service/src/main/java/Others.java'] = 'Problem.of(\n    CONFLICT, "no-such")' }],
  'a reason that is not explained': [/too-late .*stands in no problems.json/, f => { f['first-service/src/main/java/made/Outcome.java'] = 'enum Reason { NO_THING, TOO_LATE }' }],
  'a problem in a contract that is not explained': [/no-such .*openapi.yaml\) stands in/, f => { f[`first-service/${HOME}/openapi.yaml`] = 'type: /problems/no-such' }],
  'a problem without English': [/no-thing has no title in en/, f => delete f[`first-service/${HOME}/problems.json`]['no-thing'].title.en],
  'a problem without a status': [/has no status/, f => delete f[`first-service/${HOME}/problems.json`]['no-thing'].status]
}

for (const [name, [expected, breaking]] of Object.entries(breaks)) {
  test(`notices ${name}`, () => assert.match(faults(breaking).join('\n'), expected))
}
