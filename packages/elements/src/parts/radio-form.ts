import { html, type TemplateResult } from 'lit'

const stay = (event: Event): void => event.preventDefault()

/** Radio buttons stand in a form of their own: Chromium keeps those of a shadow tree that are in none, and all around them, after they are gone. */
export const radioForm = (inside: unknown, look = ''): TemplateResult =>
  html`<form class=${look} role="presentation" @submit=${stay}>${inside}</form>`
