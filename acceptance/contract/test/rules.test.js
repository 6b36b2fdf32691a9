// Each rule of the house is quiet about a sound contract and fires on one that breaks it.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import test from 'node:test'
import assert from 'node:assert/strict'
import {here} from '../contracts.js'

const problem = {description: 'problem', content: {'application/problem+json': {schema: {type: 'object'}}}}
const version = {ETag: {schema: {type: 'string'}}}
const json = (schema, example) => ({'application/json': {schema, example}})
const thing = {type: 'object', properties: {id: {type: 'string'}}}
const closed = {...thing, additionalProperties: false}
const header = name => ({name, in: 'header', required: true, schema: {type: 'string'}})
const query = (name, schema) => ({name, in: 'query', schema})
const problems = (...statuses) => Object.fromEntries(statuses.map(status => [status, problem]))

const sound = () => ({
  openapi: '3.1.0',
  info: {title: 'things', version: '1', description: 'things', license: {name: 'Apache-2.0', identifier: 'Apache-2.0'}},
  servers: [{url: 'http://localhost:8080'}],
  tags: [{name: 'things', description: 'things'}],
  security: [{token: []}],
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        tags: ['things'],
        summary: '列表 Things',
        parameters: [query('limit', {type: 'integer', maximum: 100}), query('cursor', {type: 'string'})],
        responses: {
          200: {
            description: 'page',
            content: json({type: 'object', properties: {items: {type: 'array', items: thing}, next: {type: 'string'}}}, {items: []})
          },
          ...problems(400, 401)
        }
      },
      post: {
        operationId: 'createThing',
        tags: ['things'],
        summary: '新建 Create',
        parameters: [header('Idempotency-Key')],
        requestBody: {required: true, content: json(closed, {id: 'x'})},
        responses: {
          201: {description: 'created', headers: {Location: {schema: {type: 'string'}}}, content: json(thing, {id: 'x'})},
          ...problems(400, 401, 403, 422)
        }
      }
    },
    '/things/{id}': {
      put: {
        operationId: 'changeThing',
        tags: ['things'],
        summary: '修改 Change',
        parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}, header('If-Match')],
        requestBody: {required: true, content: json(closed, {id: 'x'})},
        responses: {
          200: {description: 'changed', headers: version, content: json(thing, {id: 'x'})},
          ...problems(400, 401, 403, 404, 409, 412, 422, 428)
        }
      }
    },
    '/sums': {
      post: {
        operationId: 'sumUp',
        tags: ['things'],
        summary: '计算 Sum up',
        'x-computes': true,
        security: [],
        requestBody: {required: true, content: json(closed, {id: 'x'})},
        responses: {200: {description: 'sum', content: json(thing, {id: 'x'})}, ...problems(400, 422)}
      }
    }
  },
  components: {securitySchemes: {token: {type: 'http', scheme: 'bearer'}}}
})

const list = document => document.paths['/things'].get
const creation = document => document.paths['/things'].post
const act = document => document.paths['/things/{id}'].put
const sum = document => document.paths['/sums'].post
const bodyOf = holder => holder.content['application/json']

const breaks = {
  'a list without a limit': ['pages-lists', d => list(d).parameters.shift()],
  'a list without a cursor': ['pages-lists', d => list(d).parameters.pop()],
  'a limit above 100': ['pages-lists', d => { list(d).parameters[0].schema.maximum = 1000 }],
  'a list without a next page': ['pages-lists', d => delete bodyOf(list(d).responses[200]).schema.properties.next],
  'a bare array': ['pages-lists', d => Object.assign(bodyOf(list(d).responses[200]), {schema: {type: 'array', items: thing}, example: []})],
  'an operation without a name': ['operation-operationId', d => delete list(d).operationId],
  'an operation without a tag': ['operation-tags', d => delete list(d).tags],
  'an unknown tag': ['operation-tag-defined', d => { list(d).tags = ['others'] }],
  'no summary': ['summary-is-there', d => delete list(d).summary],
  'a summary in English only': ['summary-in-chinese', d => { list(d).summary = 'Things' }],
  'no word on who may call': ['states-security', d => delete d.security],
  'an unknown security scheme': ['oas3-operation-security-defined', d => { list(d).security = [{key: []}] }],
  'no 401 behind a token': ['answers-problems', d => delete list(d).responses[401]],
  'no 403 for a change': ['answers-problems', d => delete act(d).responses[403]],
  'no 404 for one thing': ['answers-problems', d => delete act(d).responses[404]],
  'no 409 for an act': ['answers-problems', d => delete act(d).responses[409]],
  'no 412 for an act': ['answers-problems', d => delete act(d).responses[412]],
  'no 428 for an act': ['answers-problems', d => delete act(d).responses[428]],
  'no 422 for a body': ['answers-problems', d => delete sum(d).responses[422]],
  'no 400 for a query': ['answers-problems', d => delete list(d).responses[400]],
  'an error that is no problem': ['answers-problems', d => { list(d).responses[401] = {description: 'no', content: json(thing, {})} }],
  'an error without a body': ['answers-problems', d => { list(d).responses[404] = {description: 'no'} }],
  'a creation without a key': ['guards-writes', d => creation(d).parameters.pop()],
  'a creation that does not say where': ['guards-writes', d => delete creation(d).responses[201].headers],
  'an act without If-Match': ['guards-writes', d => act(d).parameters.pop()],
  'an act with an If-Match that may be left out': ['guards-writes', d => { act(d).parameters[1].required = false }],
  'an act that hides the new version': ['guards-writes', d => delete act(d).responses[200].headers],
  'a POST that is not said to compute': ['guards-writes', d => delete sum(d)['x-computes']],
  'an open request': ['closes-bodies', d => { bodyOf(sum(d).requestBody).schema = thing }],
  'an open object within a request': ['closes-bodies', d => { bodyOf(sum(d).requestBody).schema = {...closed, properties: {id: {type: 'array', items: thing}}} }],
  'an answer that can never grow': ['closes-bodies', d => { bodyOf(sum(d).responses[200]).schema = closed }],
  'a request without an example': ['shows-examples', d => delete bodyOf(sum(d).requestBody).example],
  'an answer without an example': ['shows-examples', d => delete bodyOf(sum(d).responses[200]).example]
}

const found = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'contracts-'))
  try {
    const files = [['sound', () => {}], ...Object.entries(breaks).map(([name, [, breaking]]) => [name, breaking])]
      .map(([name, breaking], at) => {
        const document = structuredClone(sound())
        breaking(document)
        const file = join(folder, `${at}.json`)
        writeFileSync(file, JSON.stringify(document))
        return [name, file]
      })
    const {stdout, stderr} = spawnSync(join(here, 'node_modules/.bin/spectral'),
      ['lint', '--quiet', '--format=json', '--ruleset=.spectral.yaml', ...files.map(([, file]) => file)],
      {cwd: here, encoding: 'utf8', maxBuffer: 1 << 26})
    assert.ok(stdout.startsWith('['), stdout + stderr)
    const results = JSON.parse(stdout)
    return new Map(files.map(([name, file]) => [name,
      [...new Set(results.filter(({source}) => basename(source) === basename(file)).map(({code}) => code))]]))
  } finally {
    rmSync(folder, {recursive: true})
  }
})()

test('a sound contract passes', () => assert.deepEqual(found.get('sound'), []))

for (const [name, [rule]] of Object.entries(breaks)) {
  test(`${rule} notices ${name}`, () => assert.deepEqual(found.get(name), [rule]))
}
