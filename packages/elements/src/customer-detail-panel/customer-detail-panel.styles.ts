import { css } from 'lit'

/** The frame, the head and the tabs; what stands in the sections is in section.styles.ts. */
export const panelStyles = css`
  :host(:not([inline], [hidden])) {
    display: contents;
  }
  :host(:not([inline])) .root {
    display: contents;
  }
  .panel {
    container: clientele / inline-size;
    display: flex;
    flex-direction: column;
    background: var(--_bg);
    color: var(--_text);
    text-align: start;
    outline: none;
  }
  .panel[popover] {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(560px, 100vw);
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_border);
    box-shadow: -12px 0 32px -16px light-dark(rgb(16 20 30 / 0.16), rgb(0 0 0 / 0.6));
    overflow: hidden;
  }
  .panel[popover]:not(:popover-open) {
    display: none;
  }
  .panel[popover]:dir(rtl) {
    box-shadow: 12px 0 32px -16px light-dark(rgb(16 20 30 / 0.16), rgb(0 0 0 / 0.6));
  }
  .panel:popover-open {
    animation: panel-in var(--_slow) var(--_ease);
  }
  .panel:popover-open:dir(rtl) {
    animation-name: panel-in-rtl;
  }
  @keyframes panel-in {
    from {
      translate: 48px 0;
      opacity: 0;
    }
  }
  @keyframes panel-in-rtl {
    from {
      translate: -48px 0;
      opacity: 0;
    }
  }
  @media (max-width: 600px) {
    .panel[popover] {
      inline-size: 100vw;
      border: 0;
      box-shadow: none;
    }
  }
  .panel-bar {
    display: flex;
    align-items: center;
    gap: var(--_u);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3) 0 calc(var(--_u) * 4);
    color: var(--_text-2);
    flex: none;
  }
  .panel-bar .grow {
    padding-inline-start: calc(var(--_u) * 2);
  }
  .panel-bar .button > .icon {
    color: inherit;
  }
  .panel-head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_u) * 3.5);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 5) calc(var(--_u) * 4);
    align-items: start;
    flex: none;
  }
  h2 {
    font-size: var(--_size-xl);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(var(--_u) * 3);
    color: var(--_text-2);
    align-items: center;
  }
  .facts > * {
    max-inline-size: 100%;
  }
  .facts > .status {
    color: var(--_text);
  }
  .panel-acts {
    grid-column: 1 / -1;
    display: flex;
    gap: calc(var(--_u) * 2);
  }
  .panel-acts > .end {
    margin-inline-start: auto;
  }
  .panel-acts > .end ~ .end {
    margin-inline-start: 0;
  }
  .tabs {
    flex: none;
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 4.5);
    padding-inline: calc(var(--_u) * 5);
    border-block-end: 1px solid var(--_border);
    min-block-size: calc(var(--_u) * 10 + 1px);
    position: relative;
    overflow: clip;
  }
  .tabs-list {
    display: flex;
    gap: calc(var(--_u) * 4.5);
    flex: none;
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    block-size: max(calc(var(--_u) * 10), var(--_touch, 0px));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text-2);
    font-weight: var(--_medium);
    white-space: nowrap;
    cursor: pointer;
    flex: none;
    outline-offset: -4px;
    border-radius: var(--_radius-s);
  }
  .tab:hover {
    color: var(--_text);
  }
  .tab[aria-selected='true'] {
    color: var(--_text);
    box-shadow: inset 0 -2px 0 var(--_primary);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .tab.out {
    position: absolute;
    visibility: hidden;
  }
  .tab .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  @media (pointer: coarse) {
    .tab {
      --_touch: 44px;
    }
  }
  .panel-body {
    flex: 1;
    overflow: auto;
    overscroll-behavior: contain;
    padding: calc(var(--_u) * 5);
    display: grid;
    gap: calc(var(--_u) * 6);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    grid-auto-rows: max-content;
    outline-offset: -2px;
  }
  :host([inline]) .panel-body {
    --_foot: 0px;
    overflow: visible;
  }
  /* Where there is little height, the head scrolls away; the bar, and the tabs where they fit, stay. */
  @media (max-width: 600px), (max-height: 600px) {
    .panel[popover] {
      overflow: auto;
      scroll-padding-block: calc(var(--_u) * 26) calc(var(--_u) * 16);
    }
    .panel[popover] > :is(.panel-bar, .tabs) {
      position: sticky;
      inset-block-start: 0;
      background: var(--_bg);
      /* Above what is positioned in the sections; the panel is a world of its own. */
      z-index: 1;
    }
    .panel[popover] > .panel-bar {
      padding-block-end: calc(var(--_u) * 1.5);
    }
    .panel[popover] > .tabs {
      inset-block-start: calc(var(--_u) * 4 + var(--_control));
    }
    .panel[popover] > .panel-body {
      --_foot: 0px;
      flex: 1 0 auto;
      overflow: visible;
    }
  }
  @media (max-height: 420px) {
    .panel[popover] > .tabs {
      position: relative;
      inset-block-start: auto;
    }
  }
  .state h2 {
    margin-block-end: calc(var(--_u) * 2);
  }
  @container clientele (inline-size < 480px) {
    .panel-head,
    .panel-body {
      padding-inline: calc(var(--_u) * 4);
    }
    .tabs {
      padding-inline: calc(var(--_u) * 4);
    }
    .panel-acts {
      flex-wrap: wrap;
    }
    .panel-acts .button:not(.square) {
      flex: 1;
      margin: 0;
    }
    .panel-acts .button.wide {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end: 2px solid Highlight;
    }
  }
`
