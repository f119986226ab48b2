import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const within = (...names: readonly string[]) => new RegExp(`node_modules[\\\\/](${names.join('|')})[\\\\/]`)

/** The console is a folder of static files under /console/, beside the API on the same origin (cookies). */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: within('react', 'react-dom', 'scheduler', 'react-router'), priority: 3 },
            { name: 'contract', test: within('zod', '@orpc'), priority: 2 },
          ],
        },
      },
    },
  },
})
