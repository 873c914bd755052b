// Takes the webhooks of Clientele: it believes what is signed, answers at once, and does each event once.
//   WEBHOOK_SECRET=whsec_… PORT=8080 node webhooks.js
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { verifyWebhook, WebhookError } from '@clientele/sdk/webhooks'

/** The body as it came. What is signed are its bytes: do not let a framework read it as JSON first. */
async function bytesOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Starts it; `handle` is called once for each event, as far as this process remembers. */
export async function startWebhooks({ secret, port = 0, handle }) {
  const done = new Set() // in a program of your own: a table with a unique column
  const server = createServer((request, response) => {
    bytesOf(request)
      .then((body) => verifyWebhook({ body, headers: request.headers, secret }))
      .then(
        async (event) => {
          if (!done.has(event.id)) await handle(event)
          done.add(event.id)
          response.writeHead(204).end()
        },
        (error) => response.writeHead(error instanceof WebhookError ? 400 : 500).end(error.reason),
      )
      .catch(() => response.writeHead(500).end()) // it will be sent again
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { WEBHOOK_SECRET = '', PORT = '8080' } = process.env
  const handle = (event) => console.log(event.sequence, event.type, event.data.customerId)
  console.log((await startWebhooks({ secret: WEBHOOK_SECRET, port: Number(PORT), handle })).url)
}
