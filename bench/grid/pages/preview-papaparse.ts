import Papa from 'papaparse'
import { drawRows, measurePreview } from './preview.ts'

measurePreview(() => ({
  choose: (file) => Papa.parse<string[]>(file, { preview: 6, complete: ({ data }) => drawRows(data) }),
  rows: () => document.querySelectorAll('tr'),
}))
