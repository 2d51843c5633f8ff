import Incidents

extension TextEdit: Packed {}
extension ActionEdit: Packed {}
extension Milestone: Packed {}
