import ArgumentParser
import Incidents

extension Audience: ExpressibleByArgument {}
