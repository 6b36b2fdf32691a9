// The table of events in docs/events.md, made from the asyncapi files. `npm run events` writes it, the
// lint asks whether it is what the files say now.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {published} from './events.js'
import {repository} from './contracts.js'

const PAGE = 'docs/events.md'
const TABLE = /(<!-- npm run events -->\n)[\s\S]*?(<!-- until here -->)/

const row = ({name, title, 'x-consumers': consumers}) =>
  `| \`${name}\` | ${title} | ${(consumers ?? []).map(consumer => consumer.replace(/-service$/, '')).join(', ') || '–'} |`

const tableOf = root => published(root).filter(({messages}) => messages.length > 0).map(({by, messages}) => [
  `### ${by}`, '', '| type | when | read by |', '|---|---|---|', ...messages.map(row), ''
].join('\n')).join('\n')

const renewed = (page, root) => page.replace(TABLE, (_, from, until) => `${from}\n${tableOf(root)}\n${until}`)

export const checkEventsPage = (root = repository) => {
  const page = readFileSync(join(root, PAGE), 'utf8')
  return [{
    what: `${PAGE} lists what the asyncapi files say`,
    faults: TABLE.test(page) && renewed(page, root) === page ? [] : ['npm run events writes it anew']
  }]
}

export const writeEventsPage = (root = repository) => {
  const file = join(root, PAGE)
  writeFileSync(file, renewed(readFileSync(file, 'utf8'), root))
}

if (process.argv[1] === import.meta.filename) writeEventsPage()
