// Events: every asyncapi.yaml follows AsyncAPI, every type has a schema and an example that fits, and
// whoever consumes a type is named by its publisher, and the other way round.
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join, resolve} from 'node:path'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {having, javaOf, modules, readJson, readYaml, repository, short} from './contracts.js'

const specifications = createRequire(import.meta.url)('@asyncapi/specs').schemas
const TYPE = /^etdz\.([a-z]+)\.[a-z-]+\.[a-z-]+\.v[0-9]+$/
const TYPE_IN_CODE = /"(etdz\.[a-z]+\.[a-z-]+\.[a-z-]+\.v[0-9]+)"/g

const faultsOf = (validate, value) => validate(value)
  ? []
  : validate.errors.slice(0, 5).map(error => `${error.instancePath || '/'} ${error.message}`)

const compiledSpecifications = new Map()

const specified = version => {
  if (compiledSpecifications.has(version)) return compiledSpecifications.get(version)
  const ajv = new Ajv({strict: false, allErrors: true, meta: false, validateSchema: false})
  addFormats(ajv)
  const validate = ajv.compile(specifications[version])
  compiledSpecifications.set(version, validate)
  return validate
}

const followsAsyncApi = document => specifications[document.asyncapi]
  ? faultsOf(specified(document.asyncapi), document)
  : [`no specification of AsyncAPI ${document.asyncapi}`]

const messagesOf = document => Object.values(document.components?.messages ?? {})

const channelMessages = document => Object.values(document.channels ?? {})
  .flatMap(channel => Object.values(channel.messages ?? {}))
  .map(message => pointed(document, message))

const pointed = (document, node) => node?.$ref?.startsWith('#/')
  ? pointed(document, node.$ref.slice(2).split('/').reduce((at, key) => at?.[key.replaceAll('~1', '/')], document))
  : node

const operated = (document, action) => Object.values(document.operations ?? {})
  .filter(operation => operation.action === action)
  .flatMap(operation => (operation.messages ?? []).map(message => pointed(document, message)?.name))

const inCode = module => javaOf(module)
  .flatMap(file => [...readFileSync(file, 'utf8').matchAll(TYPE_IN_CODE)].map(found => found[1]))

const ownWord = module => module.name.replace(/-service$/, '')

const compiled = file => {
  const ajv = new Ajv2020({strict: false, allErrors: true})
  addFormats(ajv)
  return ajv.compile(readJson(file))
}

const fitsItsSchema = (folder, message) => {
  const schema = message.payload?.schema?.$ref ?? message.payload?.$ref
  if (!TYPE.test(message.name ?? '')) return [`${message.name} is no type of an event`]
  if (!schema) return [`${message.name} has no schema`]
  const file = resolve(folder, schema)
  const example = join(folder, 'events', `${message.name}.example.json`)
  if (!existsSync(file)) return [`${message.name}: no file ${schema}`]
  if (!existsSync(example)) return [`${message.name}: no example`]
  return faultsOf(compiled(file), readJson(example)).map(fault => `${message.name}: its example: ${fault}`)
}

const isListed = (folder, messages) => !existsSync(join(folder, 'events')) ? [] : readdirSync(join(folder, 'events'))
  .map(file => file.replace(/\.(schema|example)\.json$/, ''))
  .filter((type, at, all) => all.indexOf(type) === at && !messages.some(message => message.name === type))
  .map(type => `${type} has files but does not stand in asyncapi.yaml`)

const documentsOf = root => having('asyncapi.yaml', root)
  .map(module => ({...module, document: readYaml(module.file)}))

const sentOf = document => {
  const sent = operated(document, 'send')
  return messagesOf(document).filter(message => sent.includes(message.name))
}

/** Who tells which messages: [{by, messages: [{name, title, 'x-consumers'}]}]. */
export const published = (root = repository) => documentsOf(root)
  .map(({name, document}) => ({by: name, messages: sentOf(document)}))

/** [{what, faults}] for a repository. */
export const checkEvents = (root = repository) => {
  const documents = documentsOf(root)
  const told = new Map(documents.flatMap(({name: by, document}) => sentOf(document)
    .map(message => [message.name, {by, consumers: message['x-consumers']}])))
  const consumed = modules(root).map(module => {
    const own = documents.find(({name}) => name === module.name)
    const read = new Set([
      ...(own ? operated(own.document, 'receive') : []),
      ...inCode(module).filter(type => TYPE.exec(type)[1] !== ownWord(module))
    ])
    return {name: module.name, declared: own ? operated(own.document, 'receive') : [], read: [...read]}
  })

  return [
    ...documents.flatMap(({file, document}) => {
      const sent = sentOf(document)
      return [
        {what: `${short(file, root)} follows AsyncAPI ${document.asyncapi}`, faults: followsAsyncApi(document)},
        {what: `${short(file, root)}: schemas and examples`,
          faults: [
            ...sent.flatMap(message => fitsItsSchema(dirname(file), message)),
            ...isListed(dirname(file), sent),
            ...channelMessages(document).filter(message => !message?.name).map(() => 'a channel carries a message without a name')
          ]}
      ]
    }),
    ...consumed.filter(({read}) => read.length > 0).map(({name, declared, read}) => ({
      what: `${name} consumes what is published: ${read.join(', ')}`,
      faults: read.flatMap(type => [
        !told.has(type) && `nobody publishes ${type}`,
        told.has(type) && !told.get(type).consumers?.includes(name) && `${told.get(type).by} does not know that ${name} reads ${type} (x-consumers)`,
        !declared.includes(type) && `its asyncapi.yaml does not say that it receives ${type}`
      ].filter(Boolean))
    })),
    {what: 'every consumer that a publisher names reads the type',
      faults: [...told].flatMap(([type, {by, consumers}]) => consumers === undefined
        ? [`${by}: ${type} does not say who reads it (x-consumers)`]
        : consumers.filter(name => !consumed.some(other => other.name === name && other.read.includes(type)))
          .map(name => `${by}: ${name} does not read ${type}`))}
  ]
}
