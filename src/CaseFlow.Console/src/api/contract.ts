import type { components } from './openapi'

/**
 * The server's contract by the names that the console uses. Shapes are generated from the approved OpenAPI document;
 * here stands only what that document says in words: which roles and verbs there are, and what the hub sends.
 */
type Schemas = components['schemas']

export type CaseClass = Schemas['CaseClass']
export type Channel = Schemas['Channel']
export type Satisfaction = Schemas['Satisfaction']
export type Outcome = Schemas['Outcome']
export type SupervisionLevel = Schemas['SupervisionLevel']
export type Ruling = Schemas['Ruling']
export type UnitKind = Schemas['UnitKind']
export type OrderKind = Schemas['OrderKind']
export type OrderRole = Schemas['OrderRole']
export type OrderState = Schemas['OrderState']
export type Stage = Schemas['Stage']
export type Queue = Schemas['Queue']
export type MachineKey = Schemas['KeyShown']
export type KeyAsked = Schemas['MakeKey']
export type KeyScope = Schemas['KeyScope']
export type KeyTold = Schemas['KeyTold']
export type KeyChange = Schemas['KeyChange']

export type Person = Omit<Schemas['PersonShown'], 'roles'> & { roles: Role[] }
export type PeopleFileShown = Schemas['PeopleFileShown']
export type PeopleFileLine = Schemas['PeopleFileLine']
export type PeopleFileDeed = Schemas['PeopleFileDeed']
export type PeoplePage = Omit<Schemas['PeoplePage'], 'rows'> & { rows: Person[] }
export type PersonAsked = Schemas['OpenPerson']
export type PersonChanged = Schemas['ChangePerson']
export type PersonStanding = 'open' | 'owes' | 'locked' | 'disabled' | 'never'
export type PasswordTold = Schemas['PasswordTold']
export type AccountChange = Schemas['AccountChangeShown']
export type AccountChangeKind = Schemas['AccountChangeKind']
export type AccountChangePage = Schemas['AccountChangePage']

export type Deputyship = Schemas['DeputyShown']
export type Colleague = Schemas['ColleagueShown']
export type DeputyState = Schemas['DeputyState']
export type DeputyAsked = Schemas['NameDeputy']
export type HandoverAsked = Schemas['HandOver']

export type OutsideWay = Schemas['OutsideWay']

export type ClockKind = Schemas['ClockKind']
export type ClockState = Schemas['ClockState']
export type TaskKind = Schemas['TaskKind']

/** Queues of cases that are not over. */
export type OpenQueue = Exclude<Queue, 'closed' | 'declined' | 'voided' | 'merged'>

export type Role =
  | 'gridMember' | 'township' | 'community' | 'department' | 'dispatcher'
  | 'leader' | 'auditor' | 'appraiser' | 'administrator' | 'reporter' | 'city'

export type CaseVerb =
  | 'file' | 'decline' | 'grab' | 'dispatch' | 'rule' | 'lead' | 'check' | 'feedback' | 'close' | 'reopen' | 'void'
  | 'merge' | 'unmerge' | 'urge' | 'supervise' | 'supervise/answer' | 'suspend' | 'resume' | 'score' | 'appeal' | 'appeal/rule'
export type OrderVerb =
  | 'acknowledge' | 'muster' | 'start' | 'progress' | 'split' | 'whistle' | 'return' | 'refuse' | 'complete'
  | 'extend' | 'extend/approve' | 'extend/refuse'
export type Verb = CaseVerb | OrderVerb

/** A verb the caller may use now; on one order when it names one. */
export interface Allowed { verb: Verb; order?: string }

export type DistrictFigures = Schemas['DistrictFigures']
export type Figure = 'open' | 'imminent' | 'breached' | 'closedToday'

export type CaseRow = Schemas['CaseRow']
export type CasePage = Schemas['CasePage']
export type CaseView = Omit<Schemas['CaseView'], 'allowed'> & { allowed?: Allowed[] }
export type Order = Schemas['Order']
export type Clock = Schemas['Clock']
export type RowClock = Schemas['RowClock']
export type Place = Schemas['Place']
export type PlaceGiven = Schemas['PlaceGiven']
export type Reporter = Schemas['Reporter']
export type StoredEvent = Omit<Schemas['HistoryLine'], 'data'> & { data: Record<string, unknown> }
export type CaseHistory = Omit<Schemas['CaseHistory'], 'events'> & { events: StoredEvent[] }
export type Attachment = Schemas['Attachment']
export type AttachmentGiven = Schemas['AttachmentGiven']
export type AttachmentTerms = Schemas['AttachmentTerms']
export type Accepted = Schemas['Receipt']
export type Problem = Schemas['Problem']

export type Inbox = Schemas['Inbox']
export type InboxLine = Schemas['InboxLine']
export type InboxCount = Schemas['InboxCount']
export type SeenTask = Schemas['SeenTask']
export type OrderNamed = Schemas['OrderNamed']
export type ManyAcknowledged = Schemas['ManyAcknowledged']

export type Unit = Schemas['Unit']
export type Category = Schemas['Category']
export type Item = Schemas['Item']

export type NoticeChannel = Schemas['ChannelShown']
export type ChannelAsked = Schemas['ChangeChannel']
export type ChannelSecret = Schemas['ChannelSecret']
export type TestOutcome = Schemas['TestOutcome']
export type NoticeKind = Schemas['NoticeKind']
export type Delivery = Schemas['DeliveryShown']
export type DeliveryPage = Schemas['DeliveryPage']
export type DeliveryState = Schemas['DeliveryState']
export type DeliveryFailure = Schemas['DeliveryFailure']
export type Replayed = Schemas['Replayed']

export type Limit = Schemas['Limit']
export type TimeBase = Schemas['TimeBase']
export type Policy = Schemas['Policy']
export type PolicyRule = Schemas['PolicyRule']
export type WorkCalendar = Schemas['WorkCalendar']
export type PolicyVersions = Schemas['PolicyVersions']
export type CalendarVersions = Schemas['CalendarVersions']
export type Preview = Schemas['Preview']
export type Forecast = Schemas['Forecast']

export type OwnSession = Schemas['SessionShown']
export type OwnCodes = Schemas['CodesShown']
export type CodesBegun = Schemas['CodesBegun']
export type RecoveryCodes = Schemas['RecoveryCodes']
export type CodeOwed = Schemas['CodeOwed']
export type DistrictChoice = Schemas['DistrictChoice']
export type FirstAdministrator = Schemas['FirstAdministrator']
export type SessionsEnded = Schemas['SessionsEnded']
export type Me = Omit<Schemas['Me'], 'roles'> & { roles: Role[] }
export type DemoAccount = Omit<Schemas['DemoAccount'], 'roles'> & { roles: Role[] }

/** Everything on the board at a position (`full`), or what changed since the position that was asked for. */
export type Snapshot = Schemas['BoardShown']

/** What changed on the board between two positions; nothing when it only says where the board stands. */
export type Delta = Pick<Snapshot, 'upsert' | 'remove'> & { scope: string; from: number; to: number }
