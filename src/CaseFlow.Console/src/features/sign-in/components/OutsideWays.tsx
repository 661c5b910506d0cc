import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { readOutsideWays } from '../../../api/session'
import { useText } from '../../../i18n/language'
import { useResource } from '../../../parts/useResource'

/** A way in through each provider outside; nothing where none is configured. A link, which leaves the console for the provider's own pages. */
export function OutsideWays() {
  const text = useText().signIn
  const { data } = useResource('outside', readOutsideWays)
  if (!data || data.length === 0) return null
  return (
    <div className="outside">
      <p className="outside-or">{text.or}</p>
      {data.map(({ name, address }) => (
        <Button key={address} size="large" block href={address} icon={<SafetyCertificateOutlined aria-hidden />}>{text.outside(name)}</Button>
      ))}
    </div>
  )
}
