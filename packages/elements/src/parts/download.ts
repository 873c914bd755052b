/** Has the browser fetch a file past this page: it streams to the disk, and no token goes along. */
export function download(address: string, name = ''): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.rel = 'noopener noreferrer'
  link.click()
}
