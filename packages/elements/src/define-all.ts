import { defineElement } from './define-element.ts'
import { elements } from './elements.ts'

/** Registers all elements; with a prefix, under tags of their own beside those without. */
export function define(options: { prefix?: string | undefined } = {}): void {
  for (const [tag, element] of Object.entries(elements)) defineElement(tag, element, options)
}
