import type { Page } from 'puppeteer-core'

/**
 * The share of the pixels that differ more than an eye overlooks, of two pictures (PNG, base64). Another size is another picture.
 * With `block`, squares of so many pixels are compared by what they are on average: how a browser draws letters does not count then.
 */
export const differentPixels = (page: Page, one: string, other: string, block = 1): Promise<number> =>
  one === other
    ? Promise.resolve(0)
    : page.evaluate(
        async (pictures, size) => {
          const [a, b] = await Promise.all(
            pictures.map(async (picture) => {
              const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))
              const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
              const [width, height] = [Math.ceil(bitmap.width / size), Math.ceil(bitmap.height / size)]
              const context = new OffscreenCanvas(width, height).getContext('2d')!
              context.imageSmoothingQuality = 'high'
              context.drawImage(bitmap, 0, 0, width, height)
              return context.getImageData(0, 0, width, height)
            }),
          )
          if (a!.width !== b!.width || a!.height !== b!.height) return 1
          let different = 0
          for (let at = 0; at < a!.data.length; at += 4)
            if ([0, 1, 2].some((channel) => Math.abs(a!.data[at + channel]! - b!.data[at + channel]!) > (size > 1 ? 16 : 24))) different++
          return different / (a!.data.length / 4)
        },
        [one, other],
        block,
      )
