import type { Me } from '../api/contract'
import { Owed } from '../features/account/components/Owed'
import { Switches } from './Switches'

export default function OwedPage(props: { me: Me; changed: () => void; left: () => void }) {
  return <Owed {...props} switches={<Switches />} />
}
