// `loader.js`: a classic script that a page can have in its head. It gives `loadClientele` and brings the rest when that is called.
import { loadClientele, type LoaderOptions } from '../loader.ts'

const { src, nonce, dataset } = document.currentScript as HTMLScriptElement

Object.assign(window, {
  loadClientele: (options: LoaderOptions) =>
    loadClientele({ src: new URL('clientele.js', src).href, nonce, integrity: dataset['integrity'], ...options }),
})
