import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Where the server listens while the console is developed with `npm run dev`. */
const server = process.env['CASEFLOW_SERVER'] ?? 'http://127.0.0.1:5000'

export default defineConfig({
  plugins: [react()],
  // The server puts a fresh nonce in its place with every answer.
  html: { cspNonce: '__caseflow_nonce__' },
  build: {
    outDir: '../CaseFlow.Server/wwwroot',
    emptyOutDir: true,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: {
      '/api': server,
      '/hub': { target: server, ws: true },
    },
  },
  test: { environment: 'node', setupFiles: ['src/testing.ts'], include: ['src/**/*.test.ts'] },
})
