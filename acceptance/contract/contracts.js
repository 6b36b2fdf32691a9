// Where the modules keep what they promise.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {load} from 'js-yaml'

export const here = dirname(fileURLToPath(import.meta.url))
export const repository = resolve(here, '../..')

const FOLDER = 'src/main/resources/contract'

export const readJson = file => JSON.parse(readFileSync(file, 'utf8'))
export const readYaml = file => load(readFileSync(file, 'utf8'))

/** Modules of a repository with their contract folder; `name` is the folder's name. */
export const modules = (root = repository) => readdirSync(root, {withFileTypes: true})
  .filter(entry => entry.isDirectory() && existsSync(join(root, entry.name, 'src/main')))
  .map(({name}) => ({name, folder: join(root, name), contract: join(root, name, FOLDER)}))

export const having = (file, root = repository) => modules(root)
  .map(module => ({...module, file: join(module.contract, file)}))
  .filter(({file}) => existsSync(file))

export const javaOf = module => readdirSync(join(module.folder, 'src/main/java'), {recursive: true})
  .filter(name => name.endsWith('.java'))
  .map(name => join(module.folder, 'src/main/java', name))

export const short = (file, root = repository) => relative(root, file)
