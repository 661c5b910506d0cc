import { MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { currentLanguage, speak, useText } from '../i18n/language'
import { switchTheme, useTheme } from './theme'

/** Changes to the other language. */
export const switchLanguage = (): void => { speak(currentLanguage() === 'en' ? 'zh-CN' : 'en') }

/** Language and light or dark. */
export function Switches() {
  const text = useText().shell
  const theme = useTheme()
  const other = theme === 'light' ? text.toDark : text.toLight
  return (
    <>
      <Button type="text" icon={<TranslationOutlined aria-hidden />} title={text.switchLanguage} aria-label={text.switchLanguage} onClick={switchLanguage}>
        <span className="wide">{text.otherLanguage}</span>
      </Button>
      <Button type="text" icon={theme === 'light' ? <MoonOutlined aria-hidden /> : <SunOutlined aria-hidden />} title={other} aria-label={other} onClick={switchTheme} />
    </>
  )
}
