import { Page } from '@/shell/page'

export default function Index() {
  return <Page door='consumer' title='青安企信' tab />
}
