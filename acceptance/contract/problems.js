// Problems: whatever slug the code or a contract names is explained in a problems.json that the module
// can see: its own, or common's.
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {having, javaOf, modules, readJson, repository, short} from './contracts.js'

const IN_CODE = [
  /Problem\.of\(\s*[\w.]+(?:\([^()]*\))?,\s*(?:\w+ \? "([a-z0-9-]+)" : )?"([a-z0-9-]+)"/g,
  /"\/problems\/([a-z0-9-]+)"/g
]
const BY_REASON = /Problem\.of\(\s*\w+,\s*[a-z]\w*\b/
const REASONS = /enum Reason \{([^}]*)\}/g
const IN_CONTRACT = /\/problems\/([a-z0-9-]+)/g
const LANGUAGES = ['zh', 'en']

const found = (pattern, text) => [...text.matchAll(pattern)].flatMap(match => match.slice(1)).filter(Boolean)

const slugsOf = names => names.replace(/\/\/.*$/gm, '').split(/[,;]/).map(name => name.trim()).filter(Boolean)
  .map(name => name.toLowerCase().replaceAll('_', '-'))

/** Reasons of a feature are slugs where one of its files makes a problem of a reason. */
const slugsOfReasons = files => {
  const answering = new Set(files.filter(({text}) => BY_REASON.test(text)).map(({file}) => dirname(file)))
  return files.filter(({file}) => answering.has(dirname(file)))
    .flatMap(({file, text}) => found(REASONS, text).flatMap(slugsOf).map(slug => ({slug, file})))
}

const slugsIn = module => {
  const code = javaOf(module).map(file => ({file, text: readFileSync(file, 'utf8')}))
  const contract = join(module.contract, 'openapi.yaml')
  return [
    ...code.flatMap(({file, text}) => IN_CODE.flatMap(pattern => found(pattern, text)).map(slug => ({slug, file}))),
    ...slugsOfReasons(code),
    ...(existsSync(contract) ? found(IN_CONTRACT, readFileSync(contract, 'utf8')).map(slug => ({slug, file: contract})) : [])
  ]
}

const untold = (explained, parts) => Object.entries(explained).flatMap(([slug, entry]) => [
  !(entry.status >= 400 && entry.status < 600) && `${slug} has no status`,
  ...parts.flatMap(part => LANGUAGES
    .filter(language => (part === 'title' || entry[part]) && !entry[part]?.[language])
    .map(language => `${slug} has no ${part} in ${language}`))
].filter(Boolean))

const explainedBy = (root, name) => {
  const [own] = having('problems.json', root).filter(module => module.name === name)
  return own ? readJson(own.file) : {}
}

/** [{what, faults}] for a repository. */
export const checkProblems = (root = repository) => [
  ...having('problems.json', root).map(({file}) => ({
    what: `${short(file, root)}: every problem has a status and both languages`,
    faults: untold(readJson(file), ['title', 'detail', 'remedy'])
  })),
  ...modules(root).map(module => {
    const known = {...explainedBy(root, 'common'), ...explainedBy(root, module.name)}
    const used = slugsIn(module)
    return {
      what: `${module.name}: ${new Set(used.map(({slug}) => slug)).size} problems that it names are explained`,
      faults: used.filter(({slug}) => !known[slug]).map(({slug, file}) => `${slug} (${short(file, root)}) stands in no problems.json`)
    }
  })
]
