import {
  ApartmentOutlined, AuditOutlined, BankOutlined, CrownOutlined, EnvironmentOutlined, GlobalOutlined, HomeOutlined, SafetyCertificateOutlined,
  SettingOutlined, SoundOutlined, UserOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Role } from '../../../api/contract'

const icons: Record<Role, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  gridMember: EnvironmentOutlined, township: BankOutlined, community: HomeOutlined, department: ApartmentOutlined,
  dispatcher: SoundOutlined, leader: CrownOutlined, auditor: SafetyCertificateOutlined, appraiser: AuditOutlined,
  administrator: SettingOutlined, reporter: UserOutlined, city: GlobalOutlined,
}

export function RoleIcon({ of }: { of: Role | undefined }) {
  const Icon = of === undefined ? UserOutlined : icons[of]
  return <Icon aria-hidden />
}
