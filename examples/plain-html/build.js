// The files for script tags stand in the package; a content delivery network has them at the same paths.
import { cpSync } from 'node:fs'

cpSync('index.html', 'dist/index.html')
cpSync('node_modules/@clientele/elements/cdn', 'dist/cdn', { recursive: true })
