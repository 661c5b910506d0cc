import { BugOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useText } from '../i18n/language'
import { Blank } from '../parts/Blank'

/** Catches a page that breaks while it is drawn, and says so instead of showing nothing. */
export class Breakage extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const text = useText().shell
  return (
    <Blank icon={<BugOutlined aria-hidden />} title={text.broken} hint={text.brokenHint}>
      <Button type="primary" onClick={() => { location.reload() }}>{text.reload}</Button>
    </Blank>
  )
}
