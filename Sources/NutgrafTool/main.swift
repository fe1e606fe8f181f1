print("nutgraf")
