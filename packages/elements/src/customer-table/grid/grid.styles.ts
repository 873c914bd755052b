import { css, type CSSResultGroup } from 'lit'
import { cardStyles } from './cards.styles.ts'

const rowStyles = css`
  /* As high as a host says, or as the rows want to be. */
  .root,
  .frame {
    display: flex;
    flex-direction: column;
  }
  .root {
    block-size: 100%;
  }
  .frame {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_bg);
    /* Not hidden: that would make a box that scrolls, and what sticks to the screen would stick to it instead. */
    overflow: clip;
  }
  /* As high as the toolbar that is coming. */
  .toolbar.awaited {
    min-block-size: calc(var(--_control) * 2 + var(--_u) * 5);
  }
  .toolbar + .frame {
    margin-block-start: calc(var(--_u) * 3);
  }
  .scroll {
    --_row-size: var(--_row);
    position: relative;
    flex: 1 1 var(--_height, 640px);
    min-block-size: calc(var(--_row-size) * 6);
    overflow: auto;
    overscroll-behavior-inline: contain;
    overflow-anchor: none;
    scroll-padding-inline: 300px 44px;
    scroll-padding-block-start: calc(var(--_u) * 9);
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  .probe {
    position: absolute;
    inline-size: 1em;
    block-size: var(--_row-size);
    visibility: hidden;
  }
  .head,
  .body {
    min-inline-size: var(--_width);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    --_lane: var(--_sunken);
    background: var(--_sunken);
    border-block-end: 1px solid var(--_border);
    color: var(--_text-2);
    font-weight: var(--_medium);
  }
  .body {
    position: relative;
    contain: layout style;
  }
  .line {
    display: grid;
    grid-template-columns: var(--_columns);
  }
  .head .line {
    block-size: calc(var(--_u) * 9);
  }
  .record {
    position: absolute;
    inset: 0 0 auto;
    block-size: var(--_row-size);
    /* What stands in a row changes nothing outside of it, and its height is known before its cells are. */
    grid-template-rows: 100%;
    contain: strict;
    /* A variable, because where a child says inherit, all children are styled anew whenever the row moves. */
    --_lane: var(--_bg);
    background: var(--_lane);
    cursor: default;
  }
  .record[hidden] {
    display: none;
  }
  .cell {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    padding-inline: var(--_cell);
    overflow: hidden;
    white-space: nowrap;
  }
  .record .cell {
    display: block;
    line-height: calc(var(--_row-size) - 1px);
    text-overflow: ellipsis;
    border-block-end: 1px solid var(--_line);
  }
  .record .cell > .truncate {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .record .end {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .head .end {
    justify-content: flex-end;
  }
  .head .end:dir(rtl) {
    justify-content: flex-start;
  }
  .record:hover {
    --_lane: var(--_hover);
  }
  .record[aria-selected='true'],
  .record.open {
    --_lane: var(--_selected);
  }
  .record[aria-selected='true']:hover {
    --_lane: var(--_selected-hover);
  }
  .record.open > :first-child {
    box-shadow: inset 2px 0 0 var(--_primary);
  }
  .record.open > :first-child:dir(rtl) {
    box-shadow: inset -2px 0 0 var(--_primary);
  }
  .record[data-status='deleted'] .name {
    color: var(--_text-2);
  }
  .cell:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-s);
  }
  .select,
  .pin,
  .more {
    position: sticky;
    z-index: 1;
    background: var(--_lane);
  }
  .select {
    inset-inline-start: 0;
    padding-inline: 14px;
    display: grid !important;
    place-items: center;
  }
  .more {
    inset-inline-end: 0;
    padding-inline: 6px;
    display: grid !important;
    place-items: center;
  }
  .more .button {
    inline-size: 28px;
    block-size: 28px;
    color: var(--_text-2);
  }
  .pin-0 {
    inset-inline-start: var(--_pin-0);
  }
  .pin-1 {
    inset-inline-start: var(--_pin-1);
  }
  .pin-2 {
    inset-inline-start: var(--_pin-2);
  }
  .pin-3 {
    inset-inline-start: var(--_pin-3);
  }
  .pin-4 {
    inset-inline-start: var(--_pin-4);
  }
  .pin-5 {
    inset-inline-start: var(--_pin-5);
  }
  .scroll[data-scrolled] .pin {
    box-shadow: 1px 0 0 var(--_border);
  }
  .scroll[data-scrolled]:dir(rtl) .pin {
    box-shadow: -1px 0 0 var(--_border);
  }
  .lead {
    padding-inline-start: 4px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    min-inline-size: 0;
    block-size: 100%;
    line-height: 20px;
  }
  .name {
    font-weight: var(--_medium);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .record .risk,
  .record .status {
    line-height: inherit;
    vertical-align: top;
  }
  .record .bone {
    inline-size: 60%;
  }
  .bones > .cell:not(.select, .more)::before {
    content: '';
    display: inline-block;
    inline-size: 60%;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_pressed);
    vertical-align: middle;
  }
  .bones > .lead::before {
    inline-size: 75%;
  }
  .bones > :is(.select, .more) > * {
    visibility: hidden;
  }
  .sorter {
    display: inline-flex;
    align-items: center;
    gap: var(--_u);
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 2px 4px;
    margin-inline: -4px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font-weight: inherit;
    cursor: pointer;
  }
  .end .sorter {
    flex-direction: row-reverse;
  }
  .sorter > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .sorter:hover {
    color: var(--_text);
    background: var(--_pressed);
  }
  [aria-sort] .sorter {
    color: var(--_text);
  }
  .sorter .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .head .cell {
    position: relative;
  }
  .head .cell:is(.select, .pin, .more) {
    position: sticky;
    z-index: 3;
  }
  .resizer {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 9px;
    cursor: col-resize;
    touch-action: none;
  }
  .resizer::after {
    content: '';
    position: absolute;
    inset-block: 10px;
    inset-inline-end: 0;
    inline-size: 1px;
    background: var(--_border);
    opacity: 0;
    transition: opacity var(--_fast);
  }
  .head:hover .resizer::after,
  .resizer.dragged::after {
    opacity: 1;
  }
  .head .cell.target {
    box-shadow: inset 2px 0 0 var(--_primary);
  }
  .foot {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 4);
    min-block-size: calc(var(--_u) * 10);
    padding: var(--_u) 14px;
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
    color: var(--_text-2);
    font-variant-numeric: tabular-nums;
  }
  .foot b {
    font-weight: var(--_medium);
    color: var(--_text);
  }
  .foot .sums {
    display: flex;
    gap: calc(var(--_u) * 4);
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .over {
    position: absolute;
    inset: calc(var(--_u) * 9) 0 0;
    display: grid;
    align-content: center;
    overflow: auto;
    background: var(--_bg);
  }
  .stale {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 1.5) 14px;
    background: var(--_primary-soft);
    border-block-end: 1px solid var(--_border);
  }
  .stale.bad {
    background: var(--_danger-soft);
  }
  @container clientele (inline-size < 900px) {
    .toolbar.awaited {
      min-block-size: calc(var(--_control) * 3 + var(--_u) * 7);
    }
    .foot .sums > :nth-child(n + 3) {
      display: none;
    }
    .scroll {
      scroll-padding-inline-start: 44px;
    }
  }
`

export const gridStyles: CSSResultGroup = [rowStyles, cardStyles]
