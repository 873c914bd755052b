import { render } from '@lit-labs/ssr'
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import { createClient } from '@clientele/sdk'
import { html, type CSSResult, type TemplateResult } from 'lit'
import type { ClienteleOptions, ElementsByTag } from './clientele.ts'
import { insideFile } from './customer-detail-panel/inside-file.ts'
import { insideStyles } from './customer-detail-panel/panel-inside.ts'
import { CustomerTable } from './customer-table/customer-table.ts'
import { beginOnServer, drawnRows, emptyBody } from './customer-table/rows/drawn-rows.ts'
import { toolsStyles } from './customer-table/table-tools.ts'
import { toolsFile } from './customer-table/tools-file.ts'
import { defineElement } from './define-element.ts'
import { widgets } from './elements.ts'
import { Workspace } from './workspace/workspace.ts'

/** An element that is to be in the page. */
export type Prerender = {
  [Tag in keyof ElementsByTag]: {
    tag: Tag
    /** What JSON can carry: the page's own script sets the rest. */
    properties?: Partial<Omit<ElementsByTag[Tag], keyof HTMLElement>> | undefined
  }
}[keyof ElementsByTag]

export interface PrerenderOptions extends ClienteleOptions {
  /** Where the page finds the API; the server's own `client` may reach it elsewhere. */
  baseUrl: string
  /** For a page whose content security policy lets style sheets in by a nonce. */
  nonce?: string | undefined
  /**
   * How long a page waits for its data. What is late is loaded by the page.
   *
   * @defaultValue `3000`
   */
  timeoutMs?: number | undefined
}

/** Parts of a page, to be written in this order; other markup may stand between them. */
export interface Prerendered {
  /** Opens the provider, with what was loaded. */
  start: string
  /** One for each element that was asked for. */
  elements: string[]
  end: string
}

/**
 * Draws elements on a server, with the session and their first data in them. The page shows them before any script runs; its script
 * calls `hydrate` of `@clientele/elements/hydrate`, and nothing is asked for twice. What cannot be loaded is left to the page.
 *
 * What it gives is made for one person: let nobody cache it.
 */
export async function prerender(options: PrerenderOptions, wanted: readonly Prerender[]): Promise<Prerendered> {
  const { baseUrl, fetchToken, client, prefix, nonce, timeoutMs = 3000, ...settings } = options
  const workspace = new Workspace(client ?? createClient({ baseUrl, token: fetchToken }), settings)
  workspace.isOnServer = true
  for (const { tag } of wanted) defineElement(tag, widgets[tag], { prefix })
  // The page brings these besides; on a server they are there from the start.
  await Promise.all([toolsFile.bring(), insideFile.bring()])
  const dashed = prefix ? `${prefix}-` : ''
  const draw = () => Promise.all(wanted.map((one) => drawn(dashed, one, workspace, nonce)))
  try {
    const isReady = await within(timeoutMs, loaded(workspace, draw))
    const elements = isReady ? await draw() : wanted.map(({ tag }) => `<${dashed}${tag} defer-hydration></${dashed}${tag}>`)
    const state = {
      at: Date.now(),
      values: isReady ? workspace.loaded : {},
      settings: { ...settings, locale: workspace.settings.locale },
      properties: wanted.map(({ properties = {} }) => properties),
    }
    const start = `<${dashed}customer-provider defer-hydration base-url="${escaped(baseUrl)}">${stateScript(state)}`
    return { start, elements, end: `</${dashed}customer-provider>` }
  } finally {
    workspace.end()
  }
}

/** Loads who one is, the language, and then what the elements ask for as they are drawn: they are drawn until they ask for nothing new. */
async function loaded(workspace: Workspace, draw: () => Promise<unknown>): Promise<boolean> {
  await settled(workspace.session)
  const { value } = workspace.session.state
  if (!value) return false
  workspace.update({ locale: workspace.settings.locale ?? value.person?.locale ?? 'en' })
  while (!workspace.texts) await new Promise<void>((resolve) => once(workspace.changed, resolve))
  for (let depth = 0; depth < 4; depth++) {
    const before = Object.keys(workspace.loaded).length
    await draw()
    await workspace.loadAll()
    if (Object.keys(workspace.loaded).length === before) break
  }
  return true
}

interface Heard {
  subscribe(listener: () => void): () => void
}

function once(subject: Heard, listener: () => void): void {
  const leave = subject.subscribe(() => {
    leave()
    listener()
  })
}

const settled = (session: Workspace['session']): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (session.state.status === 'loading') return
      leave()
      resolve()
    }
    const leave = session.watch(look)
    if (session.state.status !== 'loading') look()
  })

const within = (ms: number, work: Promise<boolean>): Promise<boolean> => {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), ms)
  return Promise.race([work.catch(() => false), late.promise]).finally(() => clearTimeout(timer))
}

/** Templates are known by their strings: the same for the same tag and properties. */
const strings = new Map<string, TemplateStringsArray>()

const templateOf = (tag: string, names: readonly string[]): TemplateStringsArray => {
  const key = [tag, ...names].join(' ')
  let made = strings.get(key)
  if (!made) {
    const bindings = ['workspace', ...names].map((name) => ` .${name}=`)
    const cooked = [`<${tag} defer-hydration${bindings[0]}`, ...bindings.slice(1), `></${tag}>`]
    strings.set(key, (made = Object.freeze(Object.assign(cooked, { raw: Object.freeze([...cooked]) }))))
  }
  return made
}

/** What is worn by what the page brings besides. */
const laterStyles: Partial<Record<keyof ElementsByTag, readonly CSSResult[]>> = {
  'customer-table': toolsStyles,
  'customer-detail-panel': insideStyles,
}

async function drawn(dashed: string, wanted: Prerender, workspace: Workspace, nonce: string | undefined): Promise<string> {
  const tag = dashed + wanted.tag
  const properties: object = wanted.properties ?? {}
  const template = html(templateOf(tag, Object.keys(properties)), workspace, ...(Object.values(properties) as unknown[]))
  let table: CustomerTable | undefined
  let end: (() => void) | undefined
  class Renderer extends LitElementRenderer {
    override connectedCallback(): void {
      super.connectedCallback()
      if (!(this.element instanceof CustomerTable) || !workspace.texts) return
      table = this.element
      end = beginOnServer(table, workspace)
    }
  }
  const text = await markup(template, Renderer)
  const { rows, css } = table ? drawnRows(table) : { rows: [], css: '' }
  end?.()
  // No comments of Lit: nothing takes these over, they give way to rows that can be used.
  const inBody =
    rows.length > 0 ? (await markup(html`${rows}`, LitElementRenderer)).replace(/<!--[^]*?-->|<\?>/g, '').replace(/\s+/g, ' ') : ''
  // Outside of the element there is nothing to hydrate.
  const element = text.slice(text.indexOf(`<${tag}`), text.lastIndexOf(`</${tag}>`) + `</${tag}>`.length)
  return (
    element
      .replace('<style>', () => (nonce ? `<style nonce="${escaped(nonce)}">` : '<style>'))
      .replace('</style>', () => `${workspace.look.text}${laterStyles[wanted.tag]?.join('') ?? ''}${css}</style>`)
      .replace(emptyBody, () => emptyBody.replace('></', () => `>${inBody}</`))
      // Lit writes a property that is false as an attribute, and that would be a tick.
      .replaceAll(' checked="false"', '')
  )
}

const markup = (template: TemplateResult, renderer: typeof LitElementRenderer): Promise<string> =>
  collectResult(render(template, { elementRenderers: [renderer] }))

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Data in a script that no browser runs, and that nothing in it can end. */
const stateScript = (state: object): string =>
  `<script type="application/json" data-clientele>${JSON.stringify(state).replaceAll('<', String.raw`\u003c`)}</script>`
