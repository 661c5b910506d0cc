/** Has the browser save bytes as a file. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Browsers begin to read it a moment after the click.
  setTimeout(() => { URL.revokeObjectURL(address) }, 10_000)
}
