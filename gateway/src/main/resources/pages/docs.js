const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']

const api = await (await fetch('/api/openapi.json')).json()

function element(name, text, ...children) {
  const made = document.createElement(name)
  if (text != null) made.textContent = text
  made.append(...children)
  return made
}

function resolve(value) {
  if (!value?.$ref) return value
  return value.$ref.slice(2).split('/').reduce((at, key) => at?.[key.replace(/~1/g, '/').replace(/~0/g, '~')], api)
}

/** A schema in one line or a short outline; references are followed three levels deep. */
function outline(schema, depth = 0) {
  const known = resolve(schema)
  if (known == null) return 'any'
  if (known.const !== undefined) return known.const
  if (known.enum) return known.enum.join(' | ')
  for (const many of ['oneOf', 'anyOf', 'allOf']) {
    if (known[many]) return known[many].map(one => outline(one, depth)).filter(one => depth < 3 || typeof one === 'string')
  }
  if (known.type === 'array' || known.items) return [outline(known.items, depth + 1)]
  if (known.properties) {
    if (depth > 3) return '{…}'
    const required = new Set(known.required ?? [])
    return Object.fromEntries(Object.entries(known.properties)
      .map(([name, property]) => [required.has(name) ? name : `${name}?`, outline(property, depth + 1)]))
  }
  return [known.type ?? 'any'].flat().join(' | ') + (known.format ? ` (${known.format})` : '')
}

function body(content) {
  return Object.entries(content ?? {}).map(([type, media]) => element('div', null,
    element('p', null, element('code', type)),
    element('pre', JSON.stringify(media.example ?? outline(media.schema), null, 2))))
}

function parameters(list) {
  if (!list.length) return []
  const rows = list.map(one => element('tr', null,
    element('td', null, element('code', one.name)), element('td', one.in + (one.required ? ' *' : '')),
    element('td', String(outline(one.schema))), element('td', one.description ?? '')))
  return [element('table', null, element('tbody', null, ...rows))]
}

function responses(all) {
  return Object.entries(all ?? {}).map(([status, given]) => {
    const response = resolve(given)
    return element('div', null, element('p', null, element('code', status), ` ${response?.description ?? ''}`),
      ...(status < '300' ? body(response?.content) : []))
  })
}

function operation(path, method, item) {
  const one = item[method]
  const open = (one.security ?? api.security ?? []).length === 0
  const head = element('summary', null, element('span', method.toUpperCase()), element('code', path), ` ${one.summary ?? ''}`)
  head.firstChild.className = open ? 'method' : 'method lock'
  const inner = element('div', null,
    ...(one.description ? [element('p', one.description)] : []),
    ...parameters([...(item.parameters ?? []), ...(one.parameters ?? [])].map(resolve)),
    ...body(resolve(one.requestBody)?.content), ...responses(one.responses))
  const details = element('details', null, head, inner)
  details.dataset.text = `${method} ${path} ${one.summary ?? ''} ${one.operationId ?? ''} ${one.description ?? ''}`.toLowerCase()
  return { group: one.tags?.[0] ?? path.split('/')[2] ?? '', details }
}

const groups = new Map()
for (const [path, item] of Object.entries(api.paths)) {
  for (const method of METHODS.filter(name => item[name])) {
    const { group, details } = operation(path, method, item)
    if (!groups.has(group)) groups.set(group, element('section', null, element('h2', api.tags?.find(t => t.name === group)?.description ?? group)))
    groups.get(group).append(details)
  }
}

document.title = document.querySelector('#title').textContent = api.info.title
document.querySelector('#about').textContent = api.info.description ?? ''
document.querySelector('#operations').append(...groups.values())
document.querySelector('#find').addEventListener('input', event => {
  const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean)
  for (const section of groups.values()) {
    let shown = 0
    for (const details of section.querySelectorAll('details')) {
      details.hidden = !words.every(word => details.dataset.text.includes(word))
      if (!details.hidden) shown++
    }
    section.hidden = shown === 0
  }
})
