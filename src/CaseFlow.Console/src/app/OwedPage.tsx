import type { Me } from '../api/contract'
import { OwedPassword } from '../features/account/components/OwedPassword'
import { Switches } from './Switches'

export default function OwedPage(props: { me: Me; changed: () => void; left: () => void }) {
  return <OwedPassword {...props} switches={<Switches />} />
}
