export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptHandover: Record<string, unknown>;
        /** @enum {string} */
        AccountChangeKind: "opened" | "renamed" | "moved" | "rolesChanged" | "disabled" | "enabled" | "passwordGiven" | "passwordChanged" | "signedOut" | "codesTurnedOn" | "codesTurnedOff" | "recoveryCodesRenewed";
        AccountChangePage: {
            rows: components["schemas"]["AccountChangeShown"][];
            /** Format: int64 */
            next?: number;
        };
        AccountChangeShown: {
            /** Format: int64 */
            id: number;
            login: string;
            what: components["schemas"]["AccountChangeKind"];
            at: components["schemas"]["Instant"];
            by: string;
            from?: string;
            to?: string;
            reason?: string;
        };
        Acknowledge: Record<string, unknown>;
        AcknowledgeMany: {
            orders: components["schemas"]["OrderNamed"][];
        };
        ActedFor: {
            account: string;
            name: string;
            /** Format: date-time */
            until: string;
        };
        AdoptCalendar: {
            calendar: components["schemas"]["WorkCalendar"];
        };
        AdoptPolicy: {
            policy: components["schemas"]["Policy"];
        };
        Allowed: {
            verb: string;
            order?: string;
        };
        AnswerSupervision: {
            reply: string;
            supervision?: string;
        };
        Appeal: {
            id: string;
            unit: string;
            order: string;
            upheld?: boolean;
        };
        ApproveExtension: Record<string, unknown>;
        Attachment: {
            hash: string;
            name: string;
            type: string;
            /** Format: int64 */
            size: number;
        };
        AttachmentGiven: {
            hash: string;
            name?: string;
        };
        AttachmentTerms: {
            /** Format: int64 */
            mostBytes: number;
            /** Format: int32 */
            mostAtOnce: number;
            types: string[];
        };
        Because: {
            reason?: string;
        };
        BoardShown: {
            /** Format: int64 */
            position: number;
            full: boolean;
            upsert: components["schemas"]["CaseRow"][];
            remove: string[];
        };
        /** Format: binary */
        Bytes: string;
        CalendarVersions: {
            inForce?: string;
            versions: components["schemas"]["WorkCalendar"][];
        };
        /** @enum {string} */
        CaseClass: "general" | "important" | "urgent";
        CaseHistory: {
            events: components["schemas"]["HistoryLine"][];
            /** Format: int64 */
            next?: number;
        };
        CasePage: {
            rows: components["schemas"]["CaseRow"][];
            next?: string;
        };
        CaseRow: {
            id: string;
            number: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            position: number;
            queue: components["schemas"]["Queue"];
            stage: components["schemas"]["Stage"];
            class: components["schemas"]["CaseClass"];
            item?: string;
            category?: string;
            summary: string;
            channel: components["schemas"]["Channel"];
            area: string;
            township?: string;
            community?: string;
            grid?: string;
            /** Format: double */
            longitude?: number;
            /** Format: double */
            latitude?: number;
            address?: string;
            holder?: string;
            leader?: string;
            /** Format: int32 */
            openOrders: number;
            units: string[];
            reportedAt: components["schemas"]["Instant"];
            reportedBy?: string;
            updatedAt: components["schemas"]["Instant"];
            poolUntil?: components["schemas"]["Instant"];
            suspendedUntil?: components["schemas"]["Instant"];
            clock?: components["schemas"]["RowClock"];
            /** Format: int32 */
            refusals: number;
            /** Format: int32 */
            reworks: number;
            urgedAt?: components["schemas"]["Instant"];
            /** Format: double */
            score?: number;
            mergedInto?: string;
            /** Format: int32 */
            duplicates: number;
            reference?: string;
        };
        CaseView: {
            row: components["schemas"]["CaseRow"];
            description: string;
            place: components["schemas"]["Place"];
            orders: components["schemas"]["Order"][];
            clocks: components["schemas"]["Clock"][];
            supervisions: components["schemas"]["Supervision"][];
            appeals: components["schemas"]["Appeal"][];
            duplicates: string[];
            attachments: components["schemas"]["Attachment"][];
            feedback?: components["schemas"]["FeedbackGiven"];
            reporter?: components["schemas"]["Reporter"];
            allowed?: components["schemas"]["Allowed"][];
        };
        Category: {
            code: string;
            name: string;
            nameEn: string;
        };
        ChangeChannel: {
            name: string;
            url: string;
            kinds?: components["schemas"]["NoticeKind"][];
            units?: string[];
        };
        ChangePassword: {
            old: string;
            new: string;
        };
        ChangePerson: {
            name?: string;
            unit?: string;
            roles?: string[];
            reason?: string;
        };
        ChangedCase: {
            id: string;
            number: string;
            clocks: components["schemas"]["Verdict"][];
        };
        /** @enum {string} */
        Channel: "gridMember" | "hotline" | "citizen" | "open311" | "sensor" | "import";
        /** @enum {string} */
        ChannelKind: "webhook";
        ChannelReceipt: {
            /** Format: uuid */
            id: string;
            already: boolean;
        };
        ChannelSecret: {
            /** Format: uuid */
            id: string;
            secret: string;
        };
        ChannelShown: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ChannelKind"];
            name: string;
            url: string;
            kinds: components["schemas"]["NoticeKind"][];
            units: string[];
            paused: boolean;
            openedAt: components["schemas"]["Instant"];
            openedBy: string;
            formerSecretUntil?: components["schemas"]["Instant"];
            standing: components["schemas"]["ChannelStanding"];
        };
        ChannelStanding: {
            /** Format: int64 */
            pending: number;
            /** Format: int64 */
            dead: number;
            lastDelivered?: components["schemas"]["Instant"];
        };
        Check: {
            passed: boolean;
            note: string;
        };
        Clock: {
            id: string;
            kind: components["schemas"]["ClockKind"];
            unit: string;
            about?: string;
            limit: components["schemas"]["Limit"];
            startedAt: components["schemas"]["Instant"];
            imminentAt?: components["schemas"]["Instant"];
            dueAt: components["schemas"]["Instant"];
            state: components["schemas"]["ClockState"];
            stateBeforePause: components["schemas"]["ClockState"];
            pausedAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            steps: number;
            escalatesAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            extendedBy: number;
        };
        /** @enum {string} */
        ClockKind: "file" | "grabWindow" | "dispatch" | "acknowledge" | "muster" | "handle" | "check" | "feedback" | "reply";
        /** @enum {string} */
        ClockState: "running" | "imminent" | "breached" | "met" | "paused" | "cancelled";
        Close: {
            outcome: components["schemas"]["Outcome"];
            note?: string;
        };
        CloseUnit: {
            code: string;
        };
        CodeOwed: {
            owes: string;
            /** Format: int32 */
            seconds: number;
        };
        CodesBegun: {
            secret: string;
            uri: string;
        };
        CodesShown: {
            on: boolean;
            /** Format: int32 */
            recoveryLeft: number;
            required: boolean;
            since?: components["schemas"]["Instant"];
        };
        ColleagueShown: {
            login: string;
            name: string;
            unit: string;
        };
        Complete: {
            result: string;
            attachments?: components["schemas"]["AttachmentGiven"][];
        };
        Counted: {
            /** Format: int64 */
            clocks: number;
            /** Format: int64 */
            onTime: number;
        };
        Credentials: {
            account: string;
            password: string;
        };
        Decline: {
            reason: string;
        };
        /** @enum {string} */
        DeliveryFailure: "timeout" | "unreachable" | "addressForbidden" | "refused" | "closed";
        DeliveryPage: {
            rows: components["schemas"]["DeliveryShown"][];
            next?: string;
        };
        DeliveryShown: {
            id: string;
            /** Format: uuid */
            channel: string;
            channelName: string;
            notice: string;
            case: string;
            number: string;
            kind: components["schemas"]["NoticeKind"];
            unit: string;
            about?: string;
            clock?: components["schemas"]["ClockKind"];
            at: components["schemas"]["Instant"];
            dueAt?: components["schemas"]["Instant"];
            state: components["schemas"]["DeliveryState"];
            /** Format: int32 */
            attempts: number;
            nextAt?: components["schemas"]["Instant"];
            failure?: components["schemas"]["DeliveryFailure"];
            detail?: string;
            deliveredAt?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        DeliveryState: "pending" | "delivered" | "dead";
        DemoAccount: {
            account: string;
            name: string;
            unit: string;
            district: string;
            roles: string[];
            password: string;
        };
        DeputyReceipt: {
            id: string;
            already: boolean;
        };
        DeputyShown: {
            id: string;
            state: components["schemas"]["DeputyState"];
            covered: string;
            coveredName: string;
            deputy: string;
            deputyName: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            note?: string;
            givenAt: components["schemas"]["Instant"];
            givenBy: string;
            acceptedAt?: components["schemas"]["Instant"];
            withdrawnAt?: components["schemas"]["Instant"];
            withdrawnBy?: string;
        };
        /** @enum {string} */
        DeputyState: "offered" | "ahead" | "inForce" | "ended" | "withdrawn";
        DirectoryReceipt: {
            /** Format: int64 */
            version: number;
            already: boolean;
        };
        DisablePerson: {
            reason: string;
        };
        Dispatch: {
            to: string;
            task?: string;
        };
        DistrictChoice: {
            code: string;
            name: string;
        };
        DistrictFigures: {
            code: string;
            name: string;
            timeZone: string;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            imminent: number;
            /** Format: int64 */
            breached: number;
            /** Format: int64 */
            closedToday: number;
        };
        DistrictShown: {
            code: string;
            name: string;
            timeZone: string;
        };
        DrawGrid: {
            code: string;
            name: string;
            kind: components["schemas"]["GridKind"];
            community: string;
            /** Format: int32 */
            microGrids: number;
            ring: components["schemas"]["Position"][];
        };
        Ending: {
            dueAt: components["schemas"]["Instant"];
            endedAt: components["schemas"]["Instant"];
            onTime: boolean;
        };
        Extend: {
            /** Format: int32 */
            workingDays: number;
            reason: string;
        };
        Feedback: {
            contacted: boolean;
            note: string;
            solved?: boolean;
            /** @enum {string} */
            satisfaction?: "satisfied" | "mostlySatisfied" | "dissatisfied";
            rework?: boolean;
        };
        FeedbackGiven: {
            contacted: boolean;
            solved?: boolean;
            satisfaction?: components["schemas"]["Satisfaction"];
            note: string;
        };
        File: {
            item?: string;
            /** @enum {string} */
            class?: "general" | "important" | "urgent";
            place?: components["schemas"]["PlaceGiven"];
        };
        FirstAdministrator: {
            code: string;
            district: string;
            login: string;
            name: string;
            password: string;
        };
        FirstStartShown: {
            open: boolean;
        };
        Forecast: {
            kind: components["schemas"]["ClockKind"];
            orders: components["schemas"]["OrderKind"][];
            limit: components["schemas"]["Limit"];
            imminentAt: components["schemas"]["Instant"];
            dueAt: components["schemas"]["Instant"];
        };
        GivenCode: {
            code: string;
        };
        Grab: Record<string, unknown>;
        GridCollection: {
            type: string;
            features: components["schemas"]["GridFeature"][];
        };
        GridFeature: {
            type: string;
            id: string;
            properties: components["schemas"]["GridProperties"];
            geometry: components["schemas"]["GridPolygon"];
        };
        /** @enum {string} */
        GridKind: "base" | "dedicated";
        GridPolygon: {
            type: string;
            coordinates: number[][][];
        };
        GridProperties: {
            code: string;
            name: string;
            kind: components["schemas"]["GridKind"];
            community: string;
            /** Format: int32 */
            microGrids: number;
        };
        HandOver: {
            to: string;
            until: components["schemas"]["Instant"];
            note: string;
            /** Format: date-time */
            from?: string;
        };
        HistoryLine: {
            /** Format: int64 */
            position: number;
            /** Format: int64 */
            version: number;
            type: string;
            at: components["schemas"]["Instant"];
            by?: string;
            for?: string;
            unit?: string;
            roles?: string[];
            data: Record<string, unknown>;
            correlation?: string;
            causation?: string;
            recordedAt?: components["schemas"]["Instant"];
            hash?: string;
        };
        Inbox: {
            tasks: components["schemas"]["InboxLine"][];
            next?: string;
            counts: components["schemas"]["InboxCount"][];
            /** Format: int64 */
            position: number;
        };
        InboxCount: {
            kind: components["schemas"]["TaskKind"];
            /** Format: int32 */
            tasks: number;
            /** Format: int32 */
            unread: number;
            /** Format: int32 */
            late: number;
        };
        InboxEntry: {
            id: string;
            kind: components["schemas"]["TaskKind"];
            unit?: string;
            order?: string;
            orderKind?: components["schemas"]["OrderKind"];
            role?: components["schemas"]["OrderRole"];
            from?: string;
            task?: string;
            acknowledged: boolean;
            urgedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            openParts: number;
            /** Format: int32 */
            daysAsked?: number;
            supervision?: string;
            level?: components["schemas"]["SupervisionLevel"];
            clock?: components["schemas"]["RowClock"];
            dueAt?: components["schemas"]["Instant"];
        };
        InboxLine: {
            task: components["schemas"]["InboxEntry"];
            case: components["schemas"]["CaseRow"];
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            since: number;
            unread: boolean;
        };
        /** Format: date-time */
        Instant: string;
        Item: {
            code: string;
            category: string;
            name: string;
            class: components["schemas"]["CaseClass"];
            lead: string;
            supporting: string[];
            limits: components["schemas"]["Limits"];
            legalBasis: string;
            /** @default  */
            nameEn: string;
            /** @default false */
            retired: boolean;
        };
        KeyChange: {
            key: string;
            name: string;
            what: components["schemas"]["KeyChangeKind"];
            at: components["schemas"]["Instant"];
            by: string;
        };
        /** @enum {string} */
        KeyChangeKind: "made" | "rotated" | "revoked";
        KeyReceipt: {
            id: string;
            already: boolean;
        };
        /** @enum {string} */
        KeyScope: "intake" | "export";
        KeyShown: {
            id: string;
            name: string;
            scopes: components["schemas"]["KeyScope"][];
            unit?: string;
            expiresAt: components["schemas"]["Instant"];
            expired: boolean;
            madeAt: components["schemas"]["Instant"];
            madeBy: string;
            formerUntil?: components["schemas"]["Instant"];
            usedAt?: components["schemas"]["Instant"];
            usedFrom?: string;
        };
        KeyTold: {
            id: string;
            key: string;
        };
        LadderStep: {
            after: components["schemas"]["Limit"];
            supervise: components["schemas"]["SupervisionLevel"];
            /** Format: int32 */
            replyWithinHours: number;
            kinds?: components["schemas"]["ClockKind"][];
        };
        Lead: {
            leader: string;
        };
        Limit: {
            /** Format: double */
            amount: number;
            base: components["schemas"]["TimeBase"];
        };
        Limits: {
            handle?: components["schemas"]["Limit"];
            dispatch?: components["schemas"]["Limit"];
            acknowledge?: components["schemas"]["Limit"];
            muster?: components["schemas"]["Limit"];
            check?: components["schemas"]["Limit"];
        };
        ListCategory: {
            code: string;
            name: string;
            nameEn: string;
        };
        ListItem: {
            code: string;
            category: string;
            name: string;
            class: components["schemas"]["CaseClass"];
            lead: string;
            supporting: string[];
            limits: components["schemas"]["Limits"];
            legalBasis: string;
            /** @default  */
            nameEn: string;
        };
        LodgeAppeal: {
            order: string;
            grounds: string;
        };
        MakeKey: {
            name: string;
            scopes: components["schemas"]["KeyScope"][];
            /** Format: int32 */
            days: number;
            unit?: string;
        };
        ManyAcknowledged: {
            answers: components["schemas"]["SignedOrder"][];
        };
        Me: {
            account: string;
            name: string;
            unit: components["schemas"]["UnitShown"];
            roles: string[];
            district: components["schemas"]["DistrictShown"];
            owesPassword: boolean;
            owesCodes: boolean;
            outside: boolean;
            actingFor?: components["schemas"]["ActedFor"];
        };
        Merge: {
            into: string;
            reason?: string;
        };
        MoveUnit: {
            code: string;
            parent: string;
        };
        Muster: Record<string, unknown>;
        NameDeputy: {
            deputy: string;
            until: components["schemas"]["Instant"];
            /** Format: date-time */
            from?: string;
            covered?: string;
        };
        NameDistrict: {
            name: string;
        };
        /** @enum {string} */
        NoticeKind: "urgent" | "whistled" | "urged" | "imminent" | "breached" | "supervised";
        OpenChannel: {
            kind: components["schemas"]["ChannelKind"];
            name: string;
            url: string;
            kinds?: components["schemas"]["NoticeKind"][];
            units?: string[];
        };
        OpenPerson: {
            login: string;
            name: string;
            unit: string;
            roles: string[];
        };
        OpenUnit: {
            code: string;
            name: string;
            kind: components["schemas"]["UnitKind"];
            parent?: string;
        };
        Order: {
            id: string;
            kind: components["schemas"]["OrderKind"];
            role: components["schemas"]["OrderRole"];
            from: string;
            to: string;
            parent?: string;
            task: string;
            issuedAt: components["schemas"]["Instant"];
            state: components["schemas"]["OrderState"];
            whistle?: string;
            mustered: boolean;
            rulingStands: boolean;
            notItsDuty: boolean;
            leader?: string;
            /** Format: int32 */
            extensionAsked?: number;
            extensionGiven?: boolean;
            /** Format: int32 */
            extensionsApproved: number;
            lastNote?: string;
            lastAttachments?: string;
            urgedAt?: components["schemas"]["Instant"];
            isOpen: boolean;
            isInHand: boolean;
        };
        /** @enum {string} */
        OrderKind: "grab" | "dispatch" | "split" | "joint" | "return";
        OrderNamed: {
            case: string;
            order: string;
        };
        /** @enum {string} */
        OrderRole: "lead" | "supporting";
        /** @enum {string} */
        OrderState: "issued" | "acknowledged" | "started" | "refused" | "returned" | "completed" | "withdrawn";
        /** @enum {string} */
        Outcome: "resolved" | "partlyResolved" | "notResolvable";
        OutsideWay: {
            name: string;
            address: string;
        };
        PasswordAndCode: {
            password: string;
            code: string;
        };
        PasswordTold: {
            login: string;
            password: string;
        };
        /** @enum {string} */
        PeopleFileDeed: "open" | "change" | "same" | "wrong";
        PeopleFileLine: {
            /** Format: int64 */
            line: number;
            login: string;
            name: string;
            unit: string;
            roles: string[];
            does: components["schemas"]["PeopleFileDeed"];
            mistakes: components["schemas"]["PeopleFileMistake"][];
        };
        PeopleFileMistake: {
            field: string;
            code: string;
            sentence: string;
        };
        PeopleFileShown: {
            encoding: string;
            /** Format: int32 */
            opens: number;
            /** Format: int32 */
            changes: number;
            /** Format: int32 */
            same: number;
            /** Format: int32 */
            wrong: number;
            lines: components["schemas"]["PeopleFileLine"][];
        };
        PeoplePage: {
            rows: components["schemas"]["PersonShown"][];
            next?: string;
            /** Format: int32 */
            total: number;
        };
        PersonReceipt: {
            login: string;
            already: boolean;
        };
        PersonShown: {
            login: string;
            name: string;
            unit: string;
            roles: string[];
            disabled: boolean;
            owesPassword: boolean;
            lockedUntil?: components["schemas"]["Instant"];
            openedAt: components["schemas"]["Instant"];
            signedInAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            sessions: number;
            codes: boolean;
        };
        Place: {
            position?: components["schemas"]["Position"];
            address?: string;
            area: string;
            township?: string;
            community?: string;
            grid?: string;
        };
        PlaceGiven: {
            /** Format: double */
            longitude?: number;
            /** Format: double */
            latitude?: number;
            address?: string;
            area?: string;
        };
        Policy: {
            version: string;
            /** Format: int32 */
            imminentPercent: number;
            rules: components["schemas"]["PolicyRule"][];
            ladder: components["schemas"]["LadderStep"][];
        };
        PolicyRule: {
            kind: components["schemas"]["ClockKind"];
            limit: components["schemas"]["Limit"];
            /** @enum {string} */
            class?: "general" | "important" | "urgent";
            item?: string;
            /** @enum {string} */
            order?: "grab" | "dispatch" | "split" | "joint" | "return";
            /** Format: int32 */
            imminentPercent?: number;
        };
        PolicyVersions: {
            inForce?: string;
            versions: components["schemas"]["Policy"][];
        };
        Position: {
            /** Format: double */
            longitude?: number;
            /** Format: double */
            latitude?: number;
        };
        Preview: {
            item: string;
            class: components["schemas"]["CaseClass"];
            at: components["schemas"]["Instant"];
            timeZone: string;
            policy: string;
            calendar: string;
            clocks: components["schemas"]["Forecast"][];
            closed: components["schemas"]["Stretch"][];
            closedTo: components["schemas"]["Instant"];
        };
        PreviewAsked: {
            item: string;
            /** @enum {string} */
            class?: "general" | "important" | "urgent";
            /** Format: date-time */
            at?: string;
            policy?: components["schemas"]["Policy"];
            calendar?: components["schemas"]["WorkCalendar"];
        };
        Problem: {
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            code: string;
            detail: string;
            traceId?: string;
        };
        Progress: {
            note: string;
            attachments?: components["schemas"]["AttachmentGiven"][];
        };
        /** @enum {string} */
        Queue: "toFile" | "pooled" | "toDispatch" | "toRule" | "toLead" | "inHand" | "toCheck" | "toFeedback" | "closed" | "declined" | "voided" | "merged";
        Receipt: {
            id: string;
            number: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            position: number;
            already: boolean;
        };
        RecoveryCodes: {
            codes: string[];
        };
        RedrawGrid: {
            code: string;
            name: string;
            kind: components["schemas"]["GridKind"];
            community: string;
            /** Format: int32 */
            microGrids: number;
            ring: components["schemas"]["Position"][];
        };
        Refuse: {
            reason: string;
            basis: string;
        };
        RefuseExtension: {
            reason: string;
        };
        RelistItem: {
            code: string;
            category: string;
            name: string;
            class: components["schemas"]["CaseClass"];
            lead: string;
            supporting: string[];
            limits: components["schemas"]["Limits"];
            legalBasis: string;
            /** @default  */
            nameEn: string;
        };
        RenameUnit: {
            code: string;
            name: string;
        };
        Reopen: {
            reason: string;
        };
        Replayed: {
            /** Format: int32 */
            count: number;
        };
        Report: {
            channel: components["schemas"]["Channel"];
            description: string;
            place: components["schemas"]["PlaceGiven"];
            item?: string;
            reporter?: components["schemas"]["Reporter"];
            reference?: string;
            attachments?: components["schemas"]["AttachmentGiven"][];
        };
        Reporter: {
            name?: string;
            phone?: string;
            address?: string;
        };
        Resume: {
            reason?: string;
        };
        RetireGrid: {
            code: string;
        };
        RetireItem: {
            code: string;
        };
        Return: {
            reason: string;
        };
        RowClock: {
            kind: components["schemas"]["ClockKind"];
            state: components["schemas"]["ClockState"];
            unit: string;
            dueAt: components["schemas"]["Instant"];
            imminentAt?: components["schemas"]["Instant"];
            about?: string;
        };
        Rule: {
            ruling: components["schemas"]["Ruling"];
            reason: string;
            order?: string;
            to?: string;
        };
        RuleAppeal: {
            upheld: boolean;
            reason: string;
            appeal?: string;
        };
        /** @enum {string} */
        Ruling: "uphold" | "overrule" | "force";
        /** @enum {string} */
        Satisfaction: "satisfied" | "mostlySatisfied" | "dissatisfied";
        Score: {
            /** Format: double */
            points?: number;
            reason?: string;
        };
        Seen: {
            tasks: components["schemas"]["SeenTask"][];
        };
        SeenTask: {
            case: string;
            task: string;
            /** Format: int64 */
            version: number;
        };
        SessionReceipt: {
            id: string;
            already: boolean;
        };
        SessionShown: {
            id: string;
            madeAt: components["schemas"]["Instant"];
            seenAt: components["schemas"]["Instant"];
            endsAt: components["schemas"]["Instant"];
            from: string;
            browser: string;
            current: boolean;
        };
        SessionsEnded: {
            /** Format: int32 */
            ended: number;
        };
        SetTimeZone: {
            timeZone: string;
        };
        Settings: {
            code: string;
            name: string;
            timeZone: string;
            policy?: string;
            calendar?: string;
            /** Format: int64 */
            version: number;
        };
        SignedOrder: {
            case: string;
            order: string;
            receipt?: components["schemas"]["Receipt"];
            code?: string;
            detail?: string;
        };
        SpecialDay: {
            /** Format: date */
            date: string;
            name: string;
        };
        Split: {
            parts: components["schemas"]["SplitTask"][];
        };
        SplitTask: {
            to: string;
            task?: string;
        };
        /** @enum {string} */
        Stage: "none" | "reported" | "pooled" | "toDispatch" | "toLead" | "inHand" | "toCheck" | "toFeedback" | "closed" | "declined" | "voided" | "merged";
        Start: Record<string, unknown>;
        Stretch: {
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
        };
        Supervise: {
            level: components["schemas"]["SupervisionLevel"];
            reason: string;
            unit?: string;
            /**
             * Format: int32
             * @default 24
             */
            replyWithinHours: number;
        };
        Supervision: {
            id: string;
            level: components["schemas"]["SupervisionLevel"];
            unit: string;
            replyBy: components["schemas"]["Instant"];
            /** @default false */
            answered: boolean;
        };
        /** @enum {string} */
        SupervisionLevel: "centre" | "leader" | "government";
        Suspend: {
            until: components["schemas"]["Instant"];
            reason: string;
        };
        Tally: {
            code: string;
            was: components["schemas"]["Counted"];
            would: components["schemas"]["Counted"];
        };
        /** @enum {string} */
        TaskKind: "file" | "dispatch" | "rule" | "lead" | "extension" | "check" | "feedback" | "acknowledge" | "muster" | "inHand" | "reply" | "refused" | "returned";
        TestOutcome: {
            delivered: boolean;
            failure?: components["schemas"]["DeliveryFailure"];
            detail?: string;
        };
        /** @enum {string} */
        TimeBase: "urgent_hours" | "working_hours" | "working_days" | "calendar_days";
        Unit: {
            code: string;
            name: string;
            kind: components["schemas"]["UnitKind"];
            parent?: string;
            /** @default false */
            closed: boolean;
        };
        /** @enum {string} */
        UnitKind: "centre" | "township" | "community" | "grid" | "department";
        UnitShown: {
            code: string;
            name: string;
            kind: string;
        };
        Unmerge: {
            reason: string;
        };
        Urge: {
            order?: string;
            note?: string;
        };
        Verdict: {
            kind: components["schemas"]["ClockKind"];
            unit: string;
            about?: string;
            was?: components["schemas"]["Ending"];
            would?: components["schemas"]["Ending"];
            differs: boolean;
        };
        Void: {
            reason: string;
        };
        /** @enum {string} */
        Weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        WhatIfAnswer: {
            /** Format: int64 */
            cases: number;
            units: components["schemas"]["Tally"][];
            categories: components["schemas"]["Tally"][];
            changed: components["schemas"]["ChangedCase"][];
            /** Format: int64 */
            next?: number;
        };
        WhatIfAsked: {
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            policy?: components["schemas"]["Policy"];
            calendar?: components["schemas"]["WorkCalendar"];
            /** Format: int64 */
            after?: number;
        };
        Whistle: {
            lead?: string;
            supporting?: string[];
            task?: string;
        };
        WithdrawDeputy: Record<string, unknown>;
        WorkCalendar: {
            version: string;
            timeZone: string;
            periods: string[];
            week: components["schemas"]["Weekday"][];
            holidays: components["schemas"]["SpecialDay"][];
            makeUpDays: components["schemas"]["SpecialDay"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
